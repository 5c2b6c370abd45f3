package org.foxglove4j.benchmarks.mcap;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.foxglove4j.mcap.McapWriter;
import org.jspecify.annotations.Nullable;

/**
 * The counterpart of the drivers in {@code benchmarks/peers} for this library: writes a workload repeatedly, and prints
 * for each round the nanoseconds, from the first message to the closed file, and the bytes that the writing thread
 * allocated.
 *
 * <p>Arguments: workload file, mode ({@link WriteMode}), output file, milliseconds to warm up, milliseconds to measure.
 */
public final class McapWriteDriver {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final byte[] SCHEMA = "{\"type\":\"object\"}".getBytes(StandardCharsets.US_ASCII);

    private final WriteWorkload workload;
    private final @Nullable ByteBuffer direct;
    private final WriteMode mode;
    private final Path output;

    private McapWriteDriver(WriteWorkload workload, @Nullable ByteBuffer direct, WriteMode mode, Path output) {
        this.workload = workload;
        this.direct = direct;
        this.mode = mode;
        this.output = output;
    }

    /** Runs the driver. */
    public static void main(String[] arguments) throws IOException {
        WriteWorkload workload = WriteWorkload.load(Path.of(arguments[0]));
        WriteMode mode = WriteMode.parse(arguments[1]);
        Path output = Path.of(arguments[2]);
        ByteBuffer direct = mode.direct() ? direct(workload.pool()) : null;
        McapWriteDriver driver = new McapWriteDriver(workload, direct, mode, output);
        driver.rounds(Long.parseLong(arguments[3]));
        driver.rounds(Long.parseLong(arguments[4])).forEach(System.out::println);
    }

    /** Does the same work in the warm-up and in the measurement, so that the compiled code stays valid. */
    private List<String> rounds(long millis) throws IOException {
        List<String> lines = new ArrayList<>();
        for (long left = millis * 1_000_000; left > 0; ) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long nanos = write(workload, direct, mode, output);
            allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
            left -= nanos;
            lines.add(nanos + " " + allocated);
        }
        return lines;
    }

    /**
     * Writes a workload and returns the nanoseconds.
     *
     * @param direct the pool in a direct buffer, from which to write; null to write from the array
     */
    static long write(WriteWorkload workload, @Nullable ByteBuffer direct, WriteMode mode, Path output)
            throws IOException {
        int[] channels = workload.channels();
        int[] lengths = workload.lengths();
        int[] offsets = workload.offsets();
        long[] times = workload.times();
        byte[] pool = workload.pool();
        long start;
        try (McapWriter writer = mode.builder(workload.chunkSize()).create(output)) {
            int[] ids = define(workload, writer);
            start = System.nanoTime();
            for (int i = 0; i < channels.length; i++) {
                int id = ids[channels[i]];
                if (direct == null) {
                    writer.writeMessage(id, i, times[i], times[i], pool, offsets[i], lengths[i]);
                } else {
                    direct.limit(offsets[i] + lengths[i]).position(offsets[i]);
                    writer.writeMessage(id, i, times[i], times[i], direct);
                }
            }
        }
        return System.nanoTime() - start;
    }

    private static int[] define(WriteWorkload workload, McapWriter writer) throws IOException {
        int schema = writer.addSchema("BenchMsg", "jsonschema", SCHEMA);
        int[] ids = new int[workload.topics().size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = writer.addChannel(schema, workload.topics().get(i), "json", Map.of());
        }
        return ids;
    }

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes);
    }
}
