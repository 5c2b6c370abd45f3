package org.foxglove4j.benchmarks.mcap;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.foxglove4j.mcap.McapWriter;

/**
 * Times our writer on the fixed workloads.
 *
 * <p>Arguments: workloads and modes, each as a list with commas or {@code all}, the rounds (9), and the output
 * ({@code /dev/null}, which leaves out the disk). The modes of a workload are run in turn, round after round, after two
 * rounds that do not count.
 */
public final class McapWriteBenchmark {

    private static final String ALL_MODES = "unchunked,none,lz4,zstd1,zstd3,none+w1,lz4+w1,zstd1+w1,zstd1+w2,zstd3+w2";
    private static final int WARM_UP_ROUNDS = 2;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final byte[] SCHEMA = "{\"type\":\"object\"}".getBytes(StandardCharsets.US_ASCII);

    private final Path output;
    private final int rounds;

    private McapWriteBenchmark(Path output, int rounds) {
        this.output = output;
        this.rounds = rounds;
    }

    /** Runs the benchmark and prints a row for each workload and mode. */
    public static void main(String[] arguments) throws IOException {
        String workloads = argument(arguments, 0, "all");
        String modes = argument(arguments, 1, "all");
        int rounds = Integer.parseInt(argument(arguments, 2, "9"));
        Path output = Path.of(argument(arguments, 3, "/dev/null"));
        McapWriteBenchmark benchmark = new McapWriteBenchmark(output, rounds);
        System.out.printf(
                "%-12s %-10s %12s %12s %12s %10s %10s%n",
                "workload", "mode", "median ns", "min ns", "max ns", "MB/s", "garbage B");
        for (String name : workloads.equals("all") ? WriteWorkload.names() : List.of(workloads.split(",", -1))) {
            benchmark.run(
                    name,
                    Arrays.stream((modes.equals("all") ? ALL_MODES : modes).split(",", -1))
                            .map(WriteMode::parse)
                            .toList());
        }
    }

    /** Writes a workload once and returns the nanoseconds from the first message to the closed file. */
    static long write(WriteWorkload workload, WriteMode mode, Path output) throws IOException {
        int[] channels = workload.channels();
        int[] lengths = workload.lengths();
        int[] offsets = workload.offsets();
        long[] times = workload.times();
        byte[] pool = workload.pool();
        long start;
        try (McapWriter writer = mode.builder(workload.chunkSize()).create(output)) {
            int schema = writer.addSchema("BenchMsg", "jsonschema", SCHEMA);
            int[] ids = new int[workload.topics().size()];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = writer.addChannel(schema, workload.topics().get(i), "json", Map.of());
            }
            start = System.nanoTime();
            for (int i = 0; i < channels.length; i++) {
                writer.writeMessage(ids[channels[i]], i, times[i], times[i], pool, offsets[i], lengths[i]);
            }
        }
        return System.nanoTime() - start;
    }

    private void run(String name, List<WriteMode> modes) throws IOException {
        WriteWorkload workload = WriteWorkload.named(name);
        List<long[]> nanos = new ArrayList<>();
        List<long[]> garbage = new ArrayList<>();
        for (int i = 0; i < modes.size(); i++) {
            nanos.add(new long[rounds]);
            garbage.add(new long[rounds]);
        }
        for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
            for (int i = 0; i < modes.size(); i++) {
                long allocated = THREADS.getCurrentThreadAllocatedBytes();
                long elapsed = write(workload, modes.get(i), output);
                if (round >= 0) {
                    nanos.get(i)[round] = elapsed;
                    garbage.get(i)[round] = THREADS.getCurrentThreadAllocatedBytes() - allocated;
                }
            }
        }
        for (int i = 0; i < modes.size(); i++) {
            print(name, workload, modes.get(i), nanos.get(i), garbage.get(i));
        }
    }

    private static void print(String name, WriteWorkload workload, WriteMode mode, long[] nanos, long[] garbage) {
        Arrays.sort(nanos);
        Arrays.sort(garbage);
        double count = workload.messageCount();
        long median = nanos[nanos.length / 2];
        System.out.printf(
                "%-12s %-10s %12.1f %12.1f %12.1f %10.0f %10.2f%n",
                name,
                mode,
                median / count,
                nanos[0] / count,
                nanos[nanos.length - 1] / count,
                workload.dataLength() * 1e3 / median,
                garbage[garbage.length / 2] / count);
    }

    private static String argument(String[] arguments, int index, String normally) {
        return index < arguments.length ? arguments[index] : normally;
    }
}
