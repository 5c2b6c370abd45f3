package org.foxglove4j.mcap.internal.compression;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;

/**
 * Decodes one block of LZ4, whose matches may reach back into what earlier blocks have left in the output.
 *
 * <p>Follows the <a href="https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md">LZ4 block format</a>, save for its
 * rules on how the last bytes of a block are encoded: those are there for encoders, and nothing here relies on them.
 */
final class Lz4BlockDecoder {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final int MIN_MATCH = 4;
    private static final int LENGTH_FOLLOWS = 15;
    private static final int BULK_COPY_BYTES = 64;

    /** What the quick way may read behind a token: as many literals as it copies, and an offset. */
    private static final int IN_MARGIN = 18;

    /** What the quick way may write behind a token: as many literals as a token can name, and three words of a match. */
    private static final int OUT_MARGIN = LENGTH_FOLLOWS - 1 + 3 * Long.BYTES;

    private Lz4BlockDecoder() {}

    /**
     * Decodes a block.
     *
     * @param in the array that holds the block
     * @param inStart where it starts
     * @param inEnd where it ends
     * @param out the array to decode into
     * @param historyStart the first byte of the output that matches may refer to
     * @param outStart where to put the block's bytes
     * @param outEnd the end of the room for them
     * @return the end of the block's bytes in the output
     * @throws CorruptDataException if the block is not LZ4, or does not fit into the room; its
     *     {@link CorruptDataException#decoded} counts from index 0 of {@code out}
     */
    static int decode(byte[] in, int inStart, int inEnd, byte[] out, int historyStart, int outStart, int outEnd)
            throws CorruptDataException {
        // Eight bytes are copied at a time as long as that stays in bounds, though fewer are meant:
        // what is written too much is overwritten by what follows.
        int inFast = Math.min(inEnd, in.length) - IN_MARGIN;
        int outFast = Math.min(outEnd, out.length) - OUT_MARGIN;
        int p = inStart;
        int q = outStart;
        while (true) {
            if (p >= inEnd) {
                throw CorruptDataException.of(p, q, "LZ4 block ends where a token is expected");
            }
            int token = in[p++] & 0xFF;
            int literals = token >>> 4;
            if (literals < LENGTH_FOLLOWS && p <= inFast && q <= outFast) {
                LONG.set(out, q, (long) LONG.get(in, p));
                LONG.set(out, q + 8, (long) LONG.get(in, p + 8));
                p += literals;
                q += literals;
                int near = LittleEndian.getU16(in, p);
                int match = token & LENGTH_FOLLOWS;
                int from = q - near;
                if (match < LENGTH_FOLLOWS && near >= Long.BYTES && from >= historyStart) {
                    LONG.set(out, q, (long) LONG.get(out, from));
                    LONG.set(out, q + 8, (long) LONG.get(out, from + 8));
                    LONG.set(out, q + 16, (long) LONG.get(out, from + 16));
                    p += 2;
                    q += match + MIN_MATCH;
                    continue;
                }
            } else {
                if (literals == LENGTH_FOLLOWS) {
                    int more;
                    do {
                        if (p >= inEnd) {
                            throw CorruptDataException.of(p, q, "LZ4 block ends within the length of literals");
                        }
                        more = in[p++] & 0xFF;
                        literals += more;
                    } while (more == 0xFF && literals >= 0);
                }
                if (literals < 0 || literals > inEnd - p) {
                    throw CorruptDataException.of(p, q, "LZ4 literals reach past the end of the block");
                }
                if (literals > outEnd - q) {
                    throw CorruptDataException.of(p, q, "LZ4 literals exceed the room for the block");
                }
                System.arraycopy(in, p, out, q, literals);
                p += literals;
                q += literals;
            }
            if (p == inEnd) {
                return q;
            }
            if (inEnd - p < 2) {
                throw CorruptDataException.of(p, q, "LZ4 block ends within the offset of a match");
            }
            int distance = (in[p] & 0xFF) | (in[p + 1] & 0xFF) << 8;
            p += 2;
            if (distance == 0 || distance > q - historyStart) {
                throw CorruptDataException.of(
                        p - 2, q, "LZ4 match refers " + distance + " bytes back, before the start of the output");
            }
            int length = token & LENGTH_FOLLOWS;
            if (length == LENGTH_FOLLOWS) {
                int more;
                do {
                    if (p >= inEnd) {
                        throw CorruptDataException.of(p, q, "LZ4 block ends within the length of a match");
                    }
                    more = in[p++] & 0xFF;
                    length += more;
                } while (more == 0xFF && length >= 0);
                if (length < 0) {
                    throw CorruptDataException.of(p, q, "LZ4 match exceeds the room for the block");
                }
            }
            length += MIN_MATCH;
            if (length < 0 || length > outEnd - q) {
                throw CorruptDataException.of(p, q, "LZ4 match exceeds the room for the block");
            }
            int end = q + length;
            if (distance >= 8 && end <= outFast && length < BULK_COPY_BYTES) {
                int from = q - distance;
                do {
                    LONG.set(out, q, (long) LONG.get(out, from));
                    q += 8;
                    from += 8;
                } while (q < end);
                q = end;
            } else {
                copyMatch(out, q, distance, length);
                q = end;
            }
        }
    }

    /** Copies what may overlap itself, in which case the bytes between are repeated. */
    private static void copyMatch(byte[] out, int to, int distance, int length) {
        int from = to - distance;
        int copied = Math.min(distance, length);
        System.arraycopy(out, from, out, to, copied);
        while (copied < length) {
            int next = Math.min(distance + copied, length - copied);
            System.arraycopy(out, from, out, to + copied, next);
            copied += next;
        }
    }
}
