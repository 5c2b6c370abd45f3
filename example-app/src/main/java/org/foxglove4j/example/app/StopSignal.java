package org.foxglove4j.example.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns Ctrl-C into a request to stop, and keeps the process alive until the program has stopped. */
final class StopSignal implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch met = new CountDownLatch(1);
    private final Thread hook = new Thread(this::requestAndWait, "stop");

    private StopSignal() {}

    /** Starts listening for Ctrl-C. */
    static StopSignal listen() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /**
     * Waits for a stop request.
     *
     * @param nanos the longest time to wait, in nanoseconds
     * @return whether to stop
     */
    boolean await(long nanos) throws InterruptedException {
        return requested.await(nanos, TimeUnit.NANOSECONDS);
    }

    /** Allows the process to exit. */
    @Override
    public void close() {
        met.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // The shutdown hook was already running, and waiting for this call.
        }
    }

    private void requestAndWait() {
        requested.countDown();
        try {
            if (!met.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("Gave up waiting for the recording to close");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
