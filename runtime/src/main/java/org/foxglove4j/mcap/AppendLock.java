package org.foxglove4j.mcap;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Excludes those who copy a message from each other and from those who do anything else.
 *
 * <p>Taking a lock of the JDK's and giving it back costs as much as all else that is done for a small message. There is a
 * short way that costs half of that: one flag, for which nobody waits. Who finds it taken, or has more to do than to copy,
 * goes the long way, which is such a lock with its queue. The short way is closed while anybody holds that lock by
 * {@link #lock}, or waits on a condition of it meanwhile.
 */
final class AppendLock {

    private static final int SPINS = 100;

    /** A thread that holds the short way and is not running must be let run, even by threads of a higher priority. */
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

    @SuppressWarnings("unused") // By its handle.
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
