package org.foxglove4j.mcap;

import java.io.IOException;
import java.time.Duration;
import org.foxglove4j.FuzzCost;

/** Limits the fuzz tests' targets to the library's guarantees for hostile input: bounded memory and time. */
final class FuzzLimits {

    /** The reader's limit on records and chunks in the fuzz tests, so that inputs of a few bytes can reach it. */
    static final int MAX_RECORD_BYTES = 64 << 10;

    private static final long BASE_BYTES = 24L << 20;
    private static final long CHUNK_OVERHEAD_BYTES = 50;
    private static final Duration MAX_TIME = Duration.ofSeconds(20);

    private FuzzLimits() {}

    /** What is run on an input; faults of the format are what it may throw. */
    interface Target {
        void run() throws IOException;
    }

    /**
     * Runs a target.
     *
     * @throws AssertionError if it throws anything but {@link McapFormatException}, allocates more than each chunk that the
     *     input has room for may take, or takes too long
     */
    static void check(byte[] input, Target target) {
        long maxBytes = BASE_BYTES + 4L * MAX_RECORD_BYTES * (1 + input.length / CHUNK_OVERHEAD_BYTES);
        FuzzCost.check(maxBytes, MAX_TIME, () -> run(target));
    }

    private static void run(Target target) {
        try {
            target.run();
        } catch (McapFormatException expected) {
            // The input is no MCAP file, which is what most inputs are.
        } catch (IOException e) {
            throw new AssertionError("a damaged file is a McapFormatException", e);
        }
    }
}
