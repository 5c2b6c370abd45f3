package org.foxglove4j.mcap.internal.compression;

import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.bytes.ReusableArray;

/**
 * Converts an LZ4 block that refers to earlier blocks into an independent block, which begins with the output of those
 * blocks as literals.
 *
 * <p>The native library can decode only independent blocks. For a block of 64 KiB, copying the history there and back
 * costs a sixth of the decoding time; decoding in Java takes twice as long.
 */
final class Lz4LinkedBlock {

    /** The maximum distance of a match. */
    private static final int MAX_DISTANCE = 0xFFFF;

    private static final int LENGTH_FOLLOWS = 15;

    private final ReusableArray joined = new ReusableArray();

    /** Returns the length of the output that a block can refer to. */
    static int historyLength(int decoded) {
        return Math.min(decoded, MAX_DISTANCE);
    }

    /** Returns the array that {@link #join} has written to, from index 0. */
    byte[] array() {
        return joined.array();
    }

    /**
     * Puts the history in front of a block.
     *
     * @param in the bytes that contain the block
     * @param start the start of the block
     * @param end the end of the block
     * @param out the output decoded so far
     * @param historyStart the first byte that the block may refer to
     * @param historyEnd the end of the output decoded so far
     * @return the length of the new block, which decodes to the history followed by the output of the block; 0 if the
     *     block ends within its first lengths
     */
    int join(Bytes in, int start, int end, byte[] out, int historyStart, int historyEnd) {
        int p = start;
        if (p == end) {
            return 0;
        }
        int token = in.u8(p++);
        int literals = token >>> 4;
        if (literals == LENGTH_FOLLOWS) {
            int more;
            do {
                if (p == end) {
                    return 0;
                }
                more = in.u8(p++);
                literals += more;
            } while (more == 0xFF);
        }
        int history = historyEnd - historyStart;
        int left = end - p;
        int length = history + literals;
        byte[] array = joined.atLeast(2 + length / 0xFF + history + left);
        int q = 0;
        array[q++] = (byte) (Math.min(length, LENGTH_FOLLOWS) << 4 | (token & 0xF));
        if (length >= LENGTH_FOLLOWS) {
            int rest = length - LENGTH_FOLLOWS;
            for (; rest >= 0xFF; rest -= 0xFF) {
                array[q++] = (byte) 0xFF;
            }
            array[q++] = (byte) rest;
        }
        System.arraycopy(out, historyStart, array, q, history);
        in.copyTo(array, p, q + history, left);
        return q + history + left;
    }
}
