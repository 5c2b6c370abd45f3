package org.foxglove4j.cli.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.McapWriter;

/** Converts arbitrary input: the result must be a valid file, with bounded memory and time. */
public final class FuzzedConversion {

    private static final Duration MAX_TIME = Duration.ofSeconds(10);
    private static final long BASE_BYTES = 64L << 20;

    /** While fuzzing the hooks in the code allocate, too: then a small heap is the limit. */
    private static final boolean FUZZING = Boolean.getBoolean("jazzer.hooks");

    private FuzzedConversion() {}

    /** Converts a file. */
    @FunctionalInterface
    public interface Converter {
        ConversionReport convert(McapSource from, McapWriter to) throws IOException;
    }

    /**
     * Converts an input, or sees it refused.
     *
     * @param refusal how the message of an exception starts
     * @param maxBytesForEach how much memory may be allocated for each byte of the input
     */
    public static void check(byte[] input, Converter converter, String refusal, long maxBytesForEach)
            throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocatedBefore = threads.getCurrentThreadAllocatedBytes();
        long start = threads.getCurrentThreadCpuTime();
        Converted converted;
        try {
            converted = Converted.by(writer -> converter.convert(McapSource.of(input), writer));
        } catch (IOException refused) {
            assertThat(refused).hasMessageStartingWith(refusal);
            return;
        }
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(MAX_TIME);
        assertThat(FUZZING ? 0 : threads.getCurrentThreadAllocatedBytes() - allocatedBefore)
                .isLessThan(BASE_BYTES + maxBytesForEach * input.length);
        assertThat(converted.report().messages()).isBetween(0L, 1000L + 100L * input.length);
    }
}
