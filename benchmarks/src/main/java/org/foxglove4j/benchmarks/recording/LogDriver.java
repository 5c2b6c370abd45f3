package org.foxglove4j.benchmarks.recording;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import org.foxglove4j.Context;
import org.foxglove4j.recording.McapSink;

/**
 * The counterpart of the drivers in {@code benchmarks/peers} for this library: logs a workload to a file several times,
 * and prints the nanoseconds of each round, from the first message to the closed file, followed by the bytes that all
 * threads allocated during the second half of the messages, when the recording has allocated its buffers.
 *
 * <p>Arguments: workload, file with its readings, mode, output file, rounds.
 */
public final class LogDriver {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private LogDriver() {}

    /** Runs the driver. */
    public static void main(String[] arguments) throws IOException {
        LogWorkload workload = LogWorkload.named(arguments[0]);
        LogWorkload.Logging logging = workload.logging(Readings.load(Path.of(arguments[1])));
        Path output = Path.of(arguments[3]);
        for (int i = Integer.parseInt(arguments[4]); i > 0; i--) {
            try (Context context = Context.create()) {
                McapSink sink = RecordingMode.builder(arguments[2], context).create(output);
                long start = System.nanoTime();
                logging.logTo(context, workload.messages() / 2);
                long allocatedBefore = allocatedBytes();
                logging.logTo(context, workload.messages() / 2);
                long allocated = allocatedBytes() - allocatedBefore;
                sink.close();
                System.out.println(System.nanoTime() - start + " " + allocated);
            }
        }
    }

    /** Returns the bytes that the live threads have allocated so far. */
    static long allocatedBytes() {
        return Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }
}
