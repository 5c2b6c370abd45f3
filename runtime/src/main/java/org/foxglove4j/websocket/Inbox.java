package org.foxglove4j.websocket;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import org.foxglove4j.websocket.internal.transport.Connection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what one client asks, and tells the listener of it, in order and one at a time, on threads that may wait.
 *
 * <p>When much is waiting, nothing more is read from the client until most of it is done; so a client that asks faster
 * than it is answered has to wait, and costs no memory.
 */
final class Inbox {

    private static final Logger LOGGER = LoggerFactory.getLogger(Inbox.class);
    private static final int MAX_WAITING_BYTES = 4 * 1024 * 1024;
    private static final int TASK_BYTES = 512;

    private final Executor executor;
    private final Connection connection;

    // Guarded by this.
    private final ArrayDeque<Task> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private boolean running;
    private boolean paused;

    private record Task(Runnable action, int bytes) {}

    Inbox(Executor executor, Connection connection) {
        this.executor = executor;
        this.connection = connection;
    }

    void submit(Runnable action) {
        submit(action, 0);
    }

    /**
     * Queues something to be done.
     *
     * @param bytes the size of the message that asks for it
     */
    void submit(Runnable action, int bytes) {
        synchronized (this) {
            Task task = new Task(action, TASK_BYTES + bytes);
            waiting.add(task);
            waitingBytes += task.bytes;
            if (waitingBytes > MAX_WAITING_BYTES && !paused) {
                paused = true;
                connection.pauseReading();
            }
            if (running) {
                return;
            }
            running = true;
        }
        executor.execute(this::work);
    }

    private void work() {
        for (Task task = next(); task != null; task = next()) {
            try {
                task.action.run();
            } catch (RuntimeException | Error e) {
                LOGGER.error("A request of client {} failed", connection.remoteAddress(), e);
            }
        }
    }

    private synchronized @Nullable Task next() {
        Task task = waiting.poll();
        if (task == null) {
            running = false;
            return null;
        }
        waitingBytes -= task.bytes;
        if (paused && waitingBytes < MAX_WAITING_BYTES / 2) {
            paused = false;
            connection.resumeReading();
        }
        return task;
    }
}
