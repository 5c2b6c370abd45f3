package org.foxglove4j.mcap;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Creates the threads of readers. */
final class ReaderThreads {

    /** How long an idle thread is kept: of many open files, few are read at a time. */
    private static final long IDLE_SECONDS = 1;

    private ReaderThreads() {}

    /**
     * Returns an executor that starts up to a number of threads when they are needed.
     *
     * <p>They end when they are idle for some time, and do not keep a program alive: it may forget to close a reader.
     *
     * @param names the start of the threads' names
     */
    static ExecutorService create(int count, String names) {
        AtomicInteger started = new AtomicInteger();
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                count, count, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, names + started.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
