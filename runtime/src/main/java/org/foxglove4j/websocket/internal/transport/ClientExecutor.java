package org.foxglove4j.websocket.internal.transport;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of all clients: daemons, gone when idle for some seconds. */
public final class ClientExecutor {

    private static final int IDLE_SECONDS = 10;
    private static final AtomicInteger THREAD_COUNT = new AtomicInteger();

    /** Runs each task at once, in a thread of its own. */
    public static final Executor INSTANCE = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), ClientExecutor::newThread);

    private ClientExecutor() {}

    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "foxglove-client-" + THREAD_COUNT.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
