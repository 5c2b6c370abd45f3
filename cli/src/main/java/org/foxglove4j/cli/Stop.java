package org.foxglove4j.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Shuts down a command properly when the process is terminated, for example by Ctrl-C: interrupts the thread of the
 * command, which is that of the constructor, and waits until it has ended.
 */
final class Stop implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger("org.foxglove4j");

    private final Thread waiting = Thread.currentThread();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "mcap4j-stop");
    private final Duration patience;
    private volatile @Nullable Integer exitCode;

    /**
     * Begins to wait for the termination of the process.
     *
     * @param patience how long the command may take to end
     */
    Stop(Duration patience) {
        this.patience = patience;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Waits until the thread is interrupted. */
    void await() throws InterruptedException {
        closed.await();
    }

    /** Sets the exit code of a process that is terminated; otherwise it depends on the signal. */
    void exitWith(int newExitCode) {
        exitCode = newExitCode;
    }

    private void stop() {
        waiting.interrupt();
        try {
            if (!closed.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOGGER.warning("The command has not ended within " + patience.toSeconds() + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Integer code = exitCode;
        if (code != null) {
            Runtime.getRuntime().halt(code);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is already shutting down.
        }
    }
}
