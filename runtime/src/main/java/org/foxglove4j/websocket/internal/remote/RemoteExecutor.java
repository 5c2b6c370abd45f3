package org.foxglove4j.websocket.internal.remote;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The daemon threads of one client. Idle threads end after a few seconds, or immediately when the client is closed. */
final class RemoteExecutor implements Executor {

    private static final int IDLE_SECONDS = 10;
    private static final AtomicInteger THREAD_COUNT = new AtomicInteger();

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), RemoteExecutor::newThread);

    /** Runs a task immediately, on a separate thread. */
    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /** Runs a task after a delay, unless the returned future is canceled before. */
    @SuppressWarnings("FutureReturnValueIgnored") // Tasks handle their exceptions.
    Future<?> executeLater(long nanos, Runnable task) {
        CompletableFuture<Void> timer = new CompletableFuture<>();
        timer.thenRunAsync(task, this);
        return timer.completeOnTimeout(null, nanos, TimeUnit.NANOSECONDS);
    }

    /**
     * Ends each thread as soon as it is idle. Tasks are still accepted, because the end of a connection submits some.
     */
    void endIdleThreads() {
        threads.setKeepAliveTime(0, TimeUnit.SECONDS);
    }

    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "foxglove-client-" + THREAD_COUNT.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
