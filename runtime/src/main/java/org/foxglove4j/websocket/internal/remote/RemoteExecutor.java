package org.foxglove4j.websocket.internal.remote;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of one client: daemons, gone when idle for some seconds, or at once when the client is closed. */
final class RemoteExecutor implements Executor {

    private static final int IDLE_SECONDS = 10;
    private static final AtomicInteger THREAD_COUNT = new AtomicInteger();

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), RemoteExecutor::newThread);

    /** Runs a task at once, in a thread of its own. */
    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /** Runs a task later, unless the timer that is returned is cancelled before. */
    @SuppressWarnings("FutureReturnValueIgnored") // What a task throws is its own business.
    Future<?> executeLater(long nanos, Runnable task) {
        CompletableFuture<Void> timer = new CompletableFuture<>();
        timer.thenRunAsync(task, this);
        return timer.completeOnTimeout(null, nanos, TimeUnit.NANOSECONDS);
    }

    /** Ends each thread as soon as it has nothing to do. Tasks are still taken: the end of a connection has some. */
    void endIdleThreads() {
        threads.setKeepAliveTime(0, TimeUnit.SECONDS);
    }

    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "foxglove-client-" + THREAD_COUNT.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
