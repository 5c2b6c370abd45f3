package org.foxglove4j.mcap;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Mutual exclusion between threads that append a message and threads that do anything else with a writer.
 *
 * <p>Acquiring and releasing a JDK lock costs as much as everything else that is done for a small message. The fast
 * path costs half of that: it is a flag, on which no thread waits. A thread that finds the flag taken, or must do more
 * than copy a message, uses the slow path, which is a JDK lock with a queue. The fast path is closed while a thread
 * holds that lock by {@link #lock}, or waits on one of its conditions.
 */
final class AppendLock {

    private static final int SPINS = 100;

    /**
     * A thread that holds the flag but is not running must get to run, even if threads of higher priority wait.
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

    private final ReentrantLock slowLock;
    private int insideCount;

    @SuppressWarnings("unused") // Accessed through its VarHandle.
    private volatile boolean taken;

    AppendLock(ReentrantLock slowLock) {
        this.slowLock = slowLock;
    }

    /** Takes the fast path if it is free; {@link #unlockFast} must follow soon. */
    boolean tryLockFast() {
        return TAKEN.compareAndSet(this, false, true);
    }

    void unlockFast() {
        TAKEN.setRelease(this, false);
    }

    /** Takes the slow path, and closes the fast one. */
    void lock() {
        UnfailingLocks.lock(slowLock);
        if (insideCount++ == 0) {
            closeFastPath();
        }
    }

    void unlock() {
        insideCount--;
        if (insideCount == 0) {
            unlockFast();
        }
        slowLock.unlock();
    }

    private void closeFastPath() {
        for (int i = 0; !tryLockFast(); i++) {
            if (i < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
