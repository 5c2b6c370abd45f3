package org.foxglove4j.mcap;

/**
 * Sorts pairs of a key and a position by key, unsigned; equal keys stay in order.
 *
 * <p>Merges existing ascending runs, of which recordings have few: sorted input costs one comparison per pair and no
 * copy.
 */
final class TimeSort {

    private long[] keyBuffer = {};
    private int[] positionBuffer = {};

    void sort(long[] keys, int[] positions, int count) {
        while (true) {
            int first = runEnd(keys, 0, count);
            if (first == count) {
                return;
            }
            if (keyBuffer.length < count) {
                keyBuffer = new long[keys.length];
                positionBuffer = new int[keys.length];
            }
            int start = 0;
            int middle = first;
            while (middle < count) {
                int end = runEnd(keys, middle, count);
                merge(keys, positions, start, middle, end);
                start = end;
                middle = runEnd(keys, start, count);
            }
        }
    }

    /** Returns the end of the ascending run that starts at an index. */
    private static int runEnd(long[] keys, int start, int count) {
        int end = start + 1;
        while (end < count && Long.compareUnsigned(keys[end - 1], keys[end]) <= 0) {
            end++;
        }
        return Math.min(end, count);
    }

    private void merge(long[] keys, int[] positions, int start, int middle, int end) {
        int leftCount = middle - start;
        System.arraycopy(keys, start, keyBuffer, 0, leftCount);
        System.arraycopy(positions, start, positionBuffer, 0, leftCount);
        int left = 0;
        int right = middle;
        int out = start;
        while (left < leftCount && right < end) {
            if (Long.compareUnsigned(keys[right], keyBuffer[left]) < 0) {
                keys[out] = keys[right];
                positions[out++] = positions[right++];
            } else {
                keys[out] = keyBuffer[left];
                positions[out++] = positionBuffer[left++];
            }
        }
        System.arraycopy(keyBuffer, left, keys, out, leftCount - left);
        System.arraycopy(positionBuffer, left, positions, out, leftCount - left);
    }
}
