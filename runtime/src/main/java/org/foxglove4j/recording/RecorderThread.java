package org.foxglove4j.recording;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the background tasks of a recording: finishing files, flushing, and checking the time. */
final class RecorderThread implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(RecorderThread.class);
    private static final long CLOSE_TIMEOUT_SECONDS = 60;

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "foxglove4j-recorder");
        thread.setDaemon(true);
        return thread;
    });

    void every(Duration period, Runnable task) {
        long nanos = Math.max(1, period.toNanos());
        ScheduledFuture<?> unused =
                executor.scheduleWithFixedDelay(() -> guard(task), nanos, nanos, TimeUnit.NANOSECONDS);
    }

    void run(Runnable task) {
        executor.execute(() -> guard(task));
    }

    private static void guard(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            // An exception thrown from here would cancel a periodic task.
            LOGGER.error("A background task of a recording failed", e);
        }
    }

    /** Waits for the tasks passed to {@link #run}, for at most a minute, and stops the thread. */
    @Override
    public void close() {
        executor.shutdown();
        boolean interrupted = false;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSE_TIMEOUT_SECONDS);
        while (!executor.isTerminated() && System.nanoTime() < deadline) {
            try {
                executor.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (!executor.isTerminated()) {
            LOGGER.warn("The files of the recording are not finished yet; this continues in the background");
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
