package org.foxglove4j;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Limits the memory and time that hostile input may take. */
public final class FuzzCost {

    /** While fuzzing the hooks in the code allocate, too: then a small heap is the limit. */
    private static final boolean FUZZING = Boolean.getBoolean("jazzer.hooks");

    private FuzzCost() {}

    /**
     * Runs a target.
     *
     * @throws AssertionError if it allocates more bytes or takes more processor time than allowed
     */
    public static void check(long maxBytes, Duration maxTime, Runnable target) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocatedBefore = threads.getCurrentThreadAllocatedBytes();
        long start = threads.getCurrentThreadCpuTime();
        target.run();
        long allocated = threads.getCurrentThreadAllocatedBytes() - allocatedBefore;
        if (allocated > maxBytes && !FUZZING) {
            throw new AssertionError(allocated + " bytes were allocated, of " + maxBytes + " at most");
        }
        Duration time = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
        if (time.compareTo(maxTime) > 0) {
            throw new AssertionError("a processor was busy for " + time + ", not " + maxTime + " at most");
        }
    }
}
