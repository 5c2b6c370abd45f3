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

/** The threads that do what clients ask: as many as clients ask at once, gone when idle for some seconds. */
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

        /** What followed from this thread's work when no thread could be begun any more; its own. */
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
                // What has been begun ends with all that follows from it, but after it: locks may be held now.
                thread.followed.add(work);
                return;
            }
            LOGGER.debug("The server is closed; what a client asked last is not done", e);
        }
    }

    /** Lets what has been begun end, for some time. */
    public void close(long patienceNanos) {
        threads.shutdown();
        if (Thread.currentThread() instanceof CallbackThread) {
            // The server is closed by one of its own callbacks, which cannot wait for itself.
            return;
        }
        try {
            if (!threads.awaitTermination(patienceNanos, TimeUnit.NANOSECONDS)) {
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
