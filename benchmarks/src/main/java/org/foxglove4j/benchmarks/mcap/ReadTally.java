package org.foxglove4j.benchmarks.mcap;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Computes checksums of the messages read, in the two ways that all drivers use. */
final class ReadTally {

    private static final int STEP_BYTES = 64;

    private final CRC32 crc = new CRC32();
    private long count;
    private long hash;
    private long sum;

    /** Covers all bytes and the order; for the round that is not timed. */
    void check(long logTimeNanos, byte[] array, int offset, int length) {
        crc.reset();
        crc.update(array, offset, length);
        hash = hash * 31 + crc.getValue() + logTimeNanos;
        count++;
    }

    /** Reads one byte of each cache line, so that no library can skip loading the data. */
    void touch(byte[] array, int offset, int length) {
        long added = 0;
        int end = offset + length;
        for (int i = offset; i < end; i += STEP_BYTES) {
            added += array[i] & 0xFF;
        }
        sum += added;
    }

    /** Reads one byte of each cache line. */
    void touch(ByteBuffer data) {
        long added = 0;
        int end = data.limit();
        for (int i = 0; i < end; i += STEP_BYTES) {
            added += data.get(i) & 0xFF;
        }
        sum += added;
    }

    long sum() {
        return sum;
    }

    /** Returns the first line that a driver prints. */
    String checked() {
        return "%d %016x".formatted(count, hash);
    }
}
