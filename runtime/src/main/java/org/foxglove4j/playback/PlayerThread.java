package org.foxglove4j.playback;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The one thread that plays: it does what others want, one thing at a time, and logs what is due in between. */
final class PlayerThread {

    private final Playhead playhead;
    private final Thread thread;
    private final LinkedBlockingQueue<Task<?>> tasks = new LinkedBlockingQueue<>();
    private final Deque<Task<?>> deferred = new ArrayDeque<>();
    private volatile boolean closing;

    /** Something to do; an answer ends what holds the playhead. */
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
     * Has the thread do something, and waits until it is done; the thread itself does it at once.
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

    /** Has the thread do something, and waits until it is done; the thread itself does it when it has done what it does. */
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

    /** Has the playhead go on, which was held for somebody to be told. */
    void answered() {
        try {
            add(new Task<>(
                    () -> {
                        playhead.goOn(System.nanoTime());
                        return true;
                    },
                    true));
        } catch (IllegalStateException closed) {
            // Nothing goes on then.
        }
    }

    /** Ends the thread, and waits until it has ended, unless it is this one. */
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
            // Whoever interrupts this thread wants it to end.
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

    /** An interrupt waits: what was asked for happens all the same, and whoever asked must know what came of it. */
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
