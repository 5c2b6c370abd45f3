package org.foxglove4j.mcap;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Mutual exclusion between threads that append a message and threads that do anything else with a writer.
 *
 * <p>Acquiring and releasing a JDK lock costs as much as everything else that is done for a small message. The short
 * way costs half of that: it is a flag, on which no thread waits. A thread that finds the flag taken, or must do more
 * than copy a message, uses the long way, which is a JDK lock with a queue. The short way is closed while a thread
 * holds that lock by {@link #lock}, or waits on one of its conditions.
 */
final class AppendLock {

    private static final int SPINS = 100;

    /**
     * A thread that holds the short way but is not running must get to run, even if threads of higher priority wait.
     */
    private static final long PAUSE_NANOS = 10_000;

    private static final VarHandle TAKEN;

    static {
        try {
            TAKEN = MethodHandles.lookup().findVarHandle(AppendLock.class, "taken", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final ReentrantLock longWay;
    private int insideCount;

    @SuppressWarnings("unused") // Accessed through its VarHandle.
    private volatile boolean taken;

    AppendLock(ReentrantLock longWay) {
        this.longWay = longWay;
    }

    /** Takes the short way if it is free; {@link #endShort} must follow, soon. */
    boolean tryShort() {
        return TAKEN.compareAndSet(this, false, true);
    }

    void endShort() {
        TAKEN.setRelease(this, false);
    }

    /** Takes the long way, and closes the short one. */
    void lock() {
        longWay.lock();
        if (insideCount++ == 0) {
            closeShort();
        }
    }

    void unlock() {
        insideCount--;
        if (insideCount == 0) {
            endShort();
        }
        longWay.unlock();
    }

    private void closeShort() {
        for (int i = 0; !tryShort(); i++) {
            if (i < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
