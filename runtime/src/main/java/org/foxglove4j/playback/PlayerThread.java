package org.foxglove4j.playback;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The player's thread: it runs the tasks of other threads one at a time, and logs the messages that are due in between.
 */
final class PlayerThread {

    private final Playhead playhead;
    private final Thread thread;
    private final LinkedBlockingQueue<Task<?>> tasks = new LinkedBlockingQueue<>();
    private final Deque<Task<?>> deferred = new ArrayDeque<>();
    private volatile boolean closing;

    /** A task for the thread. A task that is an answer releases a held playhead. */
    private static final class Task<T> extends FutureTask<T> {

        private final boolean isAnswer;

        Task(Callable<T> work, boolean isAnswer) {
            super(work);
            this.isAnswer = isAnswer;
        }
    }

    /**
     * Starts the thread.
     *
     * @param atEnd runs in the thread when it ends
     */
    PlayerThread(Playhead playhead, Runnable atEnd) {
        this.playhead = playhead;
        thread = new Thread(
                () -> {
                    try {
                        play();
                    } finally {
                        refuseTasks();
                        atEnd.run();
                    }
                },
                "mcap-player");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Runs a task in the thread and waits for it. If called by the thread itself, runs the task immediately.
     *
     * @throws IllegalStateException if the player is closed
     */
    <T> T call(Callable<T> work) throws Exception {
        if (isOwn()) {
            return work.call();
        }
        Task<T> task = new Task<>(work, false);
        add(task);
        return await(task);
    }

    /** Runs a task in the thread and waits for it. If called by the thread itself, queues the task and returns. */
    void run(Runnable work) {
        Task<Boolean> task = new Task<>(
                () -> {
                    work.run();
                    return true;
                },
                false);
        add(task);
        if (!isOwn()) {
            try {
                await(task);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Lets the playhead continue, which was held until a client had been informed. */
    void answered() {
        try {
            add(new Task<>(
                    () -> {
                        playhead.resume(System.nanoTime());
                        return true;
                    },
                    true));
        } catch (IllegalStateException closed) {
            // There is nothing to continue then.
        }
    }

    /** Stops the thread, and waits until it has ended, unless called by the thread itself. */
    void close() {
        closing = true;
        tasks.add(new Task<>(() -> true, true));
        boolean interrupted = false;
        while (!isOwn() && thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void play() {
        try {
            while (!closing) {
                long wait = playhead.step(System.nanoTime());
                Task<?> task = wait > 0 ? tasks.poll(wait, TimeUnit.NANOSECONDS) : tasks.poll();
                if (task != null) {
                    take(task);
                }
            }
        } catch (InterruptedException e) {
            // An interrupt of this thread is a request to stop.
            Thread.currentThread().interrupt();
        }
    }

    private void take(Task<?> task) {
        if (playhead.isHeld() && !task.isAnswer) {
            deferred.add(task);
            return;
        }
        task.run();
        while (!playhead.isHeld() && !deferred.isEmpty()) {
            deferred.remove().run();
        }
    }

    private void add(Task<?> task) {
        synchronized (tasks) {
            if (closing) {
                throw closed();
            }
            tasks.add(task);
        }
    }

    private void refuseTasks() {
        synchronized (tasks) {
            closing = true;
        }
        deferred.forEach(task -> task.cancel(false));
        tasks.forEach(task -> task.cancel(false));
    }

    private boolean isOwn() {
        return Thread.currentThread() == thread;
    }

    /** Defers an interrupt: the task runs in any case, and the caller must get its result. */
    private static <T> T await(Task<T> task) throws Exception {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (CancellationException e) {
            throw closed();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception exception ? exception : e;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static IllegalStateException closed() {
        return new IllegalStateException("the player is closed");
    }
}
