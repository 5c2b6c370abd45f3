package org.foxglove4j.mcap;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Takes locks and waits on conditions even while the heap is exhausted. The JDK may throw an {@link OutOfMemoryError}
 * there, because it adds each waiting thread to a list. A thread that others wait for must not end because of that.
 */
final class UnfailingLocks {

    private static final long PAUSE_NANOS = 1_000_000;

    static {
        // The first call of a method needs memory, so it happens now.
        ReentrantLock lock = new ReentrantLock();
        lock(lock);
        letOthersContinue(lock);
        lock.unlock();
    }

    private UnfailingLocks() {}

    /** Takes a lock. */
    static void lock(ReentrantLock lock) {
        while (true) {
            try {
                lock.lock();
                return;
            } catch (OutOfMemoryError e) {
                // Tries again.
            }
        }
    }

    /**
     * Waits on a condition of a lock, which the caller holds once, and holds again afterwards. May return early, so the
     * caller must check what it waits for.
     */
    @SuppressWarnings("WaitNotInLoop") // The caller has the loop.
    static void await(ReentrantLock lock, Condition condition) {
        try {
            condition.awaitUninterruptibly();
        } catch (OutOfMemoryError e) {
            letOthersContinue(lock);
        }
    }

    /** Releases the lock for a moment: what this thread waits for may be up to threads that need it. */
    private static void letOthersContinue(ReentrantLock lock) {
        if (lock.isHeldByCurrentThread()) {
            lock.unlock();
        }
        LockSupport.parkNanos(PAUSE_NANOS);
        lock(lock);
    }
}
