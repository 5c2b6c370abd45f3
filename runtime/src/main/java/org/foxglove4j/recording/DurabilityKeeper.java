package org.foxglove4j.recording;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.foxglove4j.mcap.McapWriter;

/**
 * Keeps what a {@link Durability} promises: brings messages to safety in the background, and from the thread that logs when
 * the background does not get to it, since a promise must not depend on how busy the machine is.
 */
final class DurabilityKeeper {

    private final Durability policy;
    private final ReentrantLock lock;
    private final WaitingMessages waiting = new WaitingMessages();

    /**
     * Creates a keeper.
     *
     * @param lock the lock of the recording, which guards what waits
     */
    DurabilityKeeper(Durability policy, ReentrantLock lock) {
        this.policy = policy;
        this.lock = lock;
    }

    /**
     * Counts a message that was written; the caller holds the lock.
     *
     * @param mayWait whether the caller may be made to wait until it is safe
     */
    void written(McapWriter writer, int length, boolean mayWait) throws IOException {
        long now = System.nanoTime();
        waiting.add(length, now);
        if (mayWait && waiting.exceed(policy, now)) {
            secureNow(writer);
        }
    }

    /** Brings all that waits to safety; the caller holds the lock. */
    void secureNow(McapWriter writer) throws IOException {
        long mark = waiting.mark();
        bringToSafety(writer);
        waiting.safeUpTo(mark);
    }

    /** Brings what waits to safety without holding up those who log; the caller does not hold the lock. */
    void secure(McapWriter writer) throws IOException {
        long mark;
        lock.lock();
        try {
            if (waiting.isEmpty()) {
                return;
            }
            mark = waiting.mark();
        } finally {
            lock.unlock();
        }
        bringToSafety(writer);
        lock.lock();
        try {
            waiting.safeUpTo(mark);
        } finally {
            lock.unlock();
        }
    }

    private void bringToSafety(McapWriter writer) throws IOException {
        if (policy.level() == Durability.Level.FORCE) {
            writer.force();
        } else {
            writer.flush();
        }
    }
}
