package org.foxglove4j.benchmarks.recording;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.recording.McapSink;

/**
 * Logs messages of 1 KiB at a fixed rate, and prints the durations of the calls: the median, the 99th and 99.9th
 * percentile and the maximum, in nanoseconds, and the number of garbage collections.
 *
 * <p>Arguments: messages per second, seconds, mode, output file, file with the messages' bytes, rounds. A message that
 * is late because the previous one took long is logged immediately.
 */
public final class LatencyDriver {

    private static final int MESSAGE_BYTES = 1024;

    private LatencyDriver() {}

    /** Runs the driver. */
    public static void main(String[] arguments) throws IOException {
        int rate = Integer.parseInt(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        byte[] pool = Files.readAllBytes(Path.of(arguments[4]));
        long[] nanos = new long[rate * seconds];
        for (int i = Integer.parseInt(arguments[5]); i > 0; i--) {
            long collectionsBefore = collections();
            try (Context context = Context.create()) {
                McapSink sink = RecordingMode.builder(arguments[2], context).create(Path.of(arguments[3]));
                log(context.channelBuilder("/topic").messageEncoding("json").build(), pool, rate, nanos);
                sink.close();
            }
            Arrays.sort(nanos);
            System.out.println(nanos[nanos.length / 2] + " " + nanos[(int) (nanos.length * 0.99)] + " "
                    + nanos[(int) (nanos.length * 0.999)] + " " + nanos[nanos.length - 1] + " "
                    + (collections() - collectionsBefore));
        }
    }

    private static void log(RawChannel channel, byte[] pool, int rate, long[] nanos) {
        int slices = pool.length / MESSAGE_BYTES;
        double interval = 1e9 / rate;
        long start = System.nanoTime();
        for (int i = 0; i < nanos.length; i++) {
            long due = start + (long) (i * interval);
            long before = System.nanoTime();
            while (before < due) {
                Thread.onSpinWait();
                before = System.nanoTime();
            }
            channel.log(pool, i % slices * MESSAGE_BYTES, MESSAGE_BYTES, before);
            nanos[i] = System.nanoTime() - before;
        }
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }
}
