package org.foxglove4j.recording;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.foxglove4j.mcap.McapWriter;

/**
 * Enforces a {@link Durability}: flushes or forces messages in the background, and in the logging thread when the
 * background thread is late, because the guarantee must not depend on how busy the machine is.
 */
final class DurabilityKeeper {

    private final Durability policy;
    private final FileSequence files;
    private final ReentrantLock lock;
    private final WaitingMessages waiting = new WaitingMessages();

    /**
     * Creates a keeper.
     *
     * @param lock the lock of the recording, which guards the files and the waiting messages
     */
    DurabilityKeeper(Durability policy, FileSequence files, ReentrantLock lock) {
        this.policy = policy;
        this.files = files;
        this.lock = lock;
    }

    /**
     * Counts a message that was written; the caller holds the lock.
     *
     * @param mayWait whether the caller may be blocked until the message is safe
     */
    void written(int length, boolean mayWait) throws IOException {
        long now = System.nanoTime();
        waiting.add(length, now);
        if (mayWait && waiting.isDue(policy, now)) {
            long mark = waiting.mark();
            flushOrForce(files.unfinished());
            waiting.safeUpTo(mark);
        }
    }

    /** Makes the waiting messages safe without blocking logging threads; the caller does not hold the lock. */
    void makeDurable() throws IOException {
        long mark;
        List<McapWriter> writers;
        lock.lock();
        try {
            if (waiting.isEmpty()) {
                return;
            }
            mark = waiting.mark();
            writers = files.unfinished();
        } finally {
            lock.unlock();
        }
        flushOrForce(writers);
        lock.lock();
        try {
            waiting.safeUpTo(mark);
        } finally {
            lock.unlock();
        }
    }

    private void flushOrForce(List<McapWriter> writers) throws IOException {
        for (McapWriter writer : writers) {
            try {
                if (policy.level() == Durability.Level.FORCE) {
                    writer.force();
                } else {
                    writer.flush();
                }
            } catch (IllegalStateException e) {
                // The file is being closed, and its messages were made safe before that.
            }
        }
    }
}
