package org.foxglove4j.mcap.internal.compression;

import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.foxglove4j.mcap.internal.bytes.ReusableArray;

/**
 * Makes of an LZ4 block that refers to earlier blocks one that refers to none: it begins with what they have left, as
 * literals.
 *
 * <p>The native library is at hand for blocks of their own only. To copy the history there and back costs a sixth of the time
 * that it then takes for a block of 64 KiB; to decode in Java takes twice as long.
 */
final class Lz4LinkedBlock {

    /** How far back a match can refer. */
    private static final int MAX_DISTANCE = 0xFFFF;

    private static final int LENGTH_FOLLOWS = 15;

    private final ReusableArray joined = new ReusableArray();

    /** Returns how much of what was decoded a block can refer to. */
    static int historyLength(int decoded) {
        return Math.min(decoded, MAX_DISTANCE);
    }

    /** Returns the array that {@link #join} has written into, from its index 0. */
    byte[] array() {
        return joined.array();
    }

    /**
     * Puts the history in front of a block.
     *
     * @param in what holds the block
     * @param start where it starts
     * @param end where it ends
     * @param out what was decoded so far
     * @param historyStart the first byte that the block may refer to
     * @param historyEnd the end of what was decoded
     * @return the length of the new block, which decodes to the history and what the block decodes to; 0 if the block ends
     *     within its first lengths
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
