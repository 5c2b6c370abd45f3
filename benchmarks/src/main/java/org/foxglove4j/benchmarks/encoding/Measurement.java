package org.foxglove4j.benchmarks.encoding;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Times one library's rounds, by the time that the thread had a processor: what else the machine does matters less so.
 * The collector's threads are not counted, which flatters libraries that make garbage.
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

    /** Lets the compiler see the library at work, and finds how often all messages fit into a round. */
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

    /** Returns how much garbage one message makes, in bytes. */
    double medianAllocation() {
        return median(allocation);
    }

    /** Returns how long an encoded message is. */
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
