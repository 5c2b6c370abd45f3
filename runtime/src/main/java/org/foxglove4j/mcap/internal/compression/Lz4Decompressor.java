package org.foxglove4j.mcap.internal.compression;

import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.bytes.ReusableArray;

/**
 * Decompresses LZ4 frames.
 *
 * <p>Memory for the output is allocated only if the input is long enough to fill it, so that a few hostile bytes cannot
 * cause the allocation of a gigabyte. Not thread-safe.
 */
public final class Lz4Decompressor {

    /** One byte of input adds at most 255 bytes to a match. */
    private static final long MAX_RATIO = 255;

    private static final int MIN_SALVAGE_BYTES = 4 << 20;

    private final Lz4LinkedBlock linked = new Lz4LinkedBlock();

    /**
     * Returns whether the input must be in an array.
     *
     * @param exact whether every fault must be detected
     */
    public static boolean needsArray(boolean exact) {
        return Lz4FrameDecoder.needsArray(exact);
    }

    /**
     * Decompresses whole frames.
     *
     * @param in the bytes that contain the frames
     * @param offset the index of their first byte
     * @param length their length in bytes
     * @param out the target of the output, from index 0
     * @param outLength the expected length of the output
     * @param checkHashes whether to check the frames' checksums
     * @param exact whether to detect every fault, for callers that use the output in spite of a fault
     * @throws CorruptDataException if the bytes are not valid frames, or the length of the output differs
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
     * Decompresses as much as possible of frames that are damaged or truncated.
     *
     * @param maxOutLength the maximum length of the output
     * @return the length of the output
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
