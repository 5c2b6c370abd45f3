package org.foxglove4j.recording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the recordings that are still open when the program exits, so that their files are complete. Ctrl-C and
 * SIGTERM skip the program's {@code finally} blocks.
 *
 * <p>The program may have a shutdown hook of its own, which runs at the same time and logs what it does. So recordings
 * are closed only when no messages have arrived for a while, but not much later either, because whoever pressed Ctrl-C
 * is waiting. A disk that does not respond delays the exit only for a limited time.
 */
final class OpenRecordings {

    private static final Logger LOGGER = LoggerFactory.getLogger(OpenRecordings.class);
    private static final long POLL_MILLIS = 10;
    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long MAX_BUSY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long CLOSE_TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** The monitor of this set guards it and the hook. */
    private static final Set<McapSink> OPEN = new LinkedHashSet<>();

    private static @Nullable Thread hook;

    private OpenRecordings() {}

    /** Adds a recording, to be closed when the program exits. */
    static void add(McapSink sink) {
        synchronized (OPEN) {
            OPEN.add(sink);
            if (hook == null) {
                Thread added = new Thread(OpenRecordings::closeAll, "foxglove4j-exit");
                try {
                    Runtime.getRuntime().addShutdownHook(added);
                    hook = added;
                } catch (IllegalStateException e) {
                    // The program is already exiting, and must close the recording itself.
                    OPEN.remove(sink);
                }
            }
        }
    }

    /** Removes a recording that is closed. */
    static void remove(McapSink sink) {
        synchronized (OPEN) {
            OPEN.remove(sink);
            OPEN.notifyAll();
            if (OPEN.isEmpty() && hook != null) {
                try {
                    // A hook that stays would keep the class loader of an application that is stopped in a server.
                    Runtime.getRuntime().removeShutdownHook(hook);
                    hook = null;
                } catch (IllegalStateException e) {
                    // The hook is running.
                }
            }
        }
    }

    private static void closeAll() {
        try {
            awaitIdle();
            for (McapSink sink : open()) {
                Thread closer = new Thread(() -> close(sink), "foxglove4j-exit-close");
                closer.setDaemon(true);
                closer.start();
            }
            awaitClosed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<McapSink> open() {
        synchronized (OPEN) {
            return new ArrayList<>(OPEN);
        }
    }

    private static void awaitIdle() throws InterruptedException {
        long start = System.nanoTime();
        long idleSince = start;
        List<RecordingStatistics> counts = counts();
        for (long now = start; now - start < MAX_BUSY_NANOS && now - idleSince < IDLE_NANOS; now = System.nanoTime()) {
            synchronized (OPEN) {
                if (OPEN.isEmpty()) {
                    return;
                }
                OPEN.wait(POLL_MILLIS);
            }
            List<RecordingStatistics> newCounts = counts();
            if (!newCounts.equals(counts)) {
                counts = newCounts;
                idleSince = System.nanoTime();
            }
        }
    }

    private static List<RecordingStatistics> counts() {
        return open().stream().map(McapSink::statistics).toList();
    }

    private static void close(McapSink sink) {
        LOGGER.info("{} was still open when the program exited; closing it", sink);
        try {
            sink.close();
        } catch (IOException | RuntimeException e) {
            LOGGER.warn("{} could not be closed completely when the program exited", sink, e);
        }
    }

    /** Waits also for recordings that the program itself is closing. */
    private static void awaitClosed() throws InterruptedException {
        long deadline = System.nanoTime() + CLOSE_TIMEOUT_NANOS;
        synchronized (OPEN) {
            for (long left = CLOSE_TIMEOUT_NANOS; !OPEN.isEmpty() && left > 0; left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(OPEN, left);
            }
            if (!OPEN.isEmpty()) {
                LOGGER.warn("The program exits before these recordings are finished: {}", OPEN);
            }
        }
    }
}
