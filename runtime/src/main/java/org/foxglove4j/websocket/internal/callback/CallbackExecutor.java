package org.foxglove4j.websocket.internal.callback;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that handle requests of clients: as many as there are concurrent requests. Idle threads end after a few
 * seconds.
 */
public final class CallbackExecutor implements Executor {

    private static final Logger LOGGER = LoggerFactory.getLogger(CallbackExecutor.class);
    private static final int IDLE_SECONDS = 10;

    private final AtomicInteger threadCount = new AtomicInteger();
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(
                    0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), this::newThread) {
                @Override
                protected void afterExecute(Runnable work, Throwable failure) {
                    if (Thread.currentThread() instanceof CallbackThread thread) {
                        thread.finishWhatFollowed();
                    }
                }
            };

    private static final class CallbackThread extends Thread {

        /** Tasks submitted by this thread when no more threads can be started. Used only by this thread. */
        private final ArrayDeque<Runnable> followed = new ArrayDeque<>();

        CallbackThread(Runnable work, String name) {
            super(work, name);
            setDaemon(true);
        }

        void finishWhatFollowed() {
            for (Runnable work = followed.poll(); work != null; work = followed.poll()) {
                work.run();
            }
        }
    }

    @Override
    public void execute(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException e) {
            if (Thread.currentThread() instanceof CallbackThread thread) {
                // Started work is completed together with the tasks that it submits, but these run later because locks
                // may be held now.
                thread.followed.add(work);
                return;
            }
            LOGGER.debug("The server is closed; ignoring a client's last request", e);
        }
    }

    /** Waits for started work to complete, up to a timeout. */
    public void close(long timeoutNanos) {
        threads.shutdown();
        if (Thread.currentThread() instanceof CallbackThread) {
            // The server is being closed by one of its own callbacks, which cannot wait for itself.
            return;
        }
        try {
            if (!threads.awaitTermination(timeoutNanos, TimeUnit.NANOSECONDS)) {
                LOGGER.warn("A callback of the WebSocket server is still running");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Thread newThread(Runnable work) {
        return new CallbackThread(work, "foxglove-websocket-client-" + threadCount.incrementAndGet());
    }
}
