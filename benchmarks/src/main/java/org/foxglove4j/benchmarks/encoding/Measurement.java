package org.foxglove4j.benchmarks.encoding;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures one library's rounds by the CPU time of the thread, so that other work of the machine matters less. The
 * garbage collector's threads are not counted, which favors libraries that create garbage.
 */
final class Measurement {

    private static final long ROUND_NANOS = 60_000_000L;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Encoding<?> encoding;
    private final List<Double> nanos = new ArrayList<>();
    private final List<Double> allocation = new ArrayList<>();
    private int passes = 1;
    private long bytes;
    private long messages;

    Measurement(Encoding<?> encoding) {
        this.encoding = encoding;
    }

    String name() {
        return encoding.name();
    }

    /** Warms up the library, and determines how often all messages fit into a round. */
    void warmUp() throws Exception {
        long begin = THREADS.getCurrentThreadCpuTime();
        encodePasses();
        long elapsed = THREADS.getCurrentThreadCpuTime() - begin;
        passes = (int) Math.max(1, passes * ROUND_NANOS / elapsed);
    }

    void run() throws Exception {
        long thread = Thread.currentThread().getId();
        long allocated = THREADS.getThreadAllocatedBytes(thread);
        long begin = THREADS.getCurrentThreadCpuTime();
        encodePasses();
        long elapsed = THREADS.getCurrentThreadCpuTime() - begin;
        double count = (double) passes * encoding.messageCount();
        nanos.add(elapsed / count);
        allocation.add((THREADS.getThreadAllocatedBytes(thread) - allocated) / count);
    }

    /** Returns the time for one message. */
    double medianNanos() {
        return median(nanos);
    }

    /** Returns the bytes allocated per message. */
    double medianAllocation() {
        return median(allocation);
    }

    /** Returns the mean size of an encoded message. */
    long meanBytes() {
        return bytes / messages;
    }

    private void encodePasses() throws Exception {
        for (int i = 0; i < passes; i++) {
            bytes += encoding.encodeAll();
            messages += encoding.messageCount();
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
