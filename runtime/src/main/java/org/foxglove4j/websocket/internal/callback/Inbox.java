package org.foxglove4j.websocket.internal.callback;

import java.util.concurrent.Executor;
import org.foxglove4j.websocket.internal.transport.Connection;

/**
 * Runs the requests of one client, and the corresponding calls of the listener, in order and one at a time, on threads
 * that may block.
 *
 * <p>If the backlog is large, nothing more is read from the client until most of it is done. So a client that sends
 * requests too fast has to wait and does not consume memory.
 */
public final class Inbox {

    private static final int MAX_WAITING_BYTES = 4 * 1024 * 1024;
    private static final int TASK_BYTES = 512;

    private final Connection connection;
    private final CallbackSequence tasks;

    // Guarded by this.
    private long waitingBytes;
    private boolean paused;

    public Inbox(Executor executor, Connection connection) {
        this.connection = connection;
        tasks = new CallbackSequence(executor, () -> "client " + connection.remoteAddress());
    }

    public void submit(Runnable action) {
        submit(action, 0);
    }

    /**
     * Queues an action.
     *
     * @param bytes the size of the message that requests it
     */
    public void submit(Runnable action, int bytes) {
        long taskBytes = (long) TASK_BYTES + bytes;
        begin(taskBytes);
        tasks.submit(() -> {
            end(taskBytes);
            action.run();
        });
    }

    private synchronized void begin(long taskBytes) {
        waitingBytes += taskBytes;
        if (waitingBytes > MAX_WAITING_BYTES && !paused) {
            paused = true;
            connection.pauseReading();
        }
    }

    private synchronized void end(long taskBytes) {
        waitingBytes -= taskBytes;
        if (paused && waitingBytes < MAX_WAITING_BYTES / 2) {
            paused = false;
            connection.resumeReading();
        }
    }
}
