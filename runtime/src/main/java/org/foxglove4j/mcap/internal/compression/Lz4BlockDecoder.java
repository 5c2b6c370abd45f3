package org.foxglove4j.mcap.internal.compression;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;

/**
 * Decodes one LZ4 block, whose matches may refer to the output of earlier blocks.
 *
 * <p>Follows the <a href="https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md">LZ4 block format</a>, except for
 * its rules on the encoding of the last bytes of a block: these apply to encoders, and this decoder does not rely on
 * them.
 */
final class Lz4BlockDecoder {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final int MIN_MATCH = 4;
    private static final int LENGTH_FOLLOWS = 15;
    private static final int BULK_COPY_BYTES = 64;

    /** How far the fast path may read after a token: the literals that it copies, and an offset. */
    private static final int IN_MARGIN = 18;

    /**
     * How far the fast path may write after a token: the most literals that a token can encode, and three words of a
     * match.
     */
    private static final int OUT_MARGIN = LENGTH_FOLLOWS - 1 + 3 * Long.BYTES;

    private Lz4BlockDecoder() {}

    /**
     * Decodes a block.
     *
     * @param in the array that contains the block
     * @param inStart the start of the block
     * @param inEnd the end of the block
     * @param out the array to decode into
     * @param historyStart the first byte of the output that matches may refer to
     * @param outStart the start of the block's output
     * @param outEnd the end of the space for it
     * @return the end of the block's output
     * @throws CorruptDataException if the block is not valid LZ4, or does not fit into the space; its
     *     {@link CorruptDataException#decoded} counts from index 0 of {@code out}
     */
    static int decode(byte[] in, int inStart, int inEnd, byte[] out, int historyStart, int outStart, int outEnd)
            throws CorruptDataException {
        // Copies eight bytes at a time within the bounds, even if fewer are needed: the excess bytes are overwritten by
        // those that follow.
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

    /** Copies a match, which may overlap its copy: the bytes in between are then repeated. */
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
