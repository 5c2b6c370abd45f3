package org.foxglove4j.mcap.internal.compression;

import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.bytes.ReusableArray;

/**
 * Decompresses LZ4 frames.
 *
 * <p>Memory for the output is taken only once the input has been found able to fill it, so that a few hostile bytes do
 * not cost a gigabyte. For one thread at a time.
 */
public final class Lz4Decompressor {

    /** One byte lengthens a match by no more than 255 bytes. */
    private static final long MAX_RATIO = 255;

    private static final int MIN_SALVAGE_BYTES = 4 << 20;

    private final Lz4LinkedBlock linked = new Lz4LinkedBlock();

    /**
     * Returns whether the input must be in an array.
     *
     * @param exact whether every fault is to be found
     */
    public static boolean needsArray(boolean exact) {
        return Lz4FrameDecoder.needsArray(exact);
    }

    /**
     * Decompresses whole frames.
     *
     * @param in what holds the frames
     * @param offset the index of their first byte
     * @param length how many bytes they are
     * @param out where to put what comes out, from index 0
     * @param outLength how many bytes must come out
     * @param checkHashes whether to check the frames' checksums
     * @param exact whether to find every fault, for those who use what came out in spite of it
     * @throws CorruptDataException if the bytes are not such frames, or fewer or more bytes come out
     */
    public void decompress(
            Bytes in, int offset, int length, ReusableArray out, int outLength, boolean checkHashes, boolean exact)
            throws CorruptDataException {
        if (outLength > MAX_RATIO * length) {
            throw CorruptDataException.of(
                    offset,
                    0,
                    length + " bytes of LZ4 cannot decompress to the " + outLength
                            + " bytes of the chunk's uncompressed size");
        }
        Lz4FrameDecoder.decode(in, offset, length, out.atLeast(outLength), outLength, checkHashes, exact, linked);
    }

    /**
     * Decompresses as much as can be had from frames that are damaged or cut off.
     *
     * @param maxOutLength how many bytes to give at most
     * @return how many bytes came out
     */
    public static int salvage(byte[] in, int offset, int length, ReusableArray out, int maxOutLength) {
        int most = (int) Math.min(maxOutLength, MAX_RATIO * length);
        int room = Math.min(most, MIN_SALVAGE_BYTES);
        int decoded = salvageInto(in, offset, length, out, room);
        while (room < most && decoded > room / 2) {
            room = (int) Math.min(most, 4L * room);
            decoded = salvageInto(in, offset, length, out, room);
        }
        return decoded;
    }

    private static int salvageInto(byte[] in, int offset, int length, ReusableArray out, int room) {
        try {
            Lz4FrameDecoder.decode(
                    Bytes.of(in), offset, length, out.atLeast(room), room, false, true, new Lz4LinkedBlock());
            return room;
        } catch (CorruptDataException e) {
            return e.decoded();
        }
    }
}
