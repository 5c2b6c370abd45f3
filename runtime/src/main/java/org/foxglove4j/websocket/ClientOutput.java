package org.foxglove4j.websocket;

import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.websocket.internal.frame.CloseReason;
import org.foxglove4j.websocket.internal.frame.Frames;
import org.foxglove4j.websocket.internal.outbox.Outbox;
import org.foxglove4j.websocket.internal.protocol.ServerMessage;
import org.foxglove4j.websocket.internal.protocol.Status;
import org.foxglove4j.websocket.internal.transport.Connection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends everything except logged messages to one client, and disconnects the client if it is too slow. Thread-safe. */
final class ClientOutput {

    private static final Logger LOGGER = LoggerFactory.getLogger(ClientOutput.class);
    private static final Status BACKLOG_FULL = Status.error("Disconnected because the message backlog on the server is"
            + " full. The backlog size is configurable in the server setup.");

    private final Connection connection;
    private final Outbox outbox;
    private volatile boolean connecting = true;

    ClientOutput(Connection connection, Outbox outbox) {
        this.connection = connection;
        this.outbox = outbox;
    }

    /** Called when the initial channels and services have been queued; from now on the backlog is limited. */
    void connected() {
        connecting = false;
    }

    /** Sends a status. With the level {@link StatusLevel#INFO}, it may be dropped like a message. */
    void sendStatus(StatusLevel level, byte[] frame) {
        if (level == StatusLevel.INFO) {
            outbox.offerData(frame);
        } else {
            sendControl(frame);
        }
    }

    void send(ServerMessage message) {
        sendControl(WireText.textFrame(message));
    }

    /** Sends a frame that must not be dropped. If the control backlog is full, the client is disconnected. */
    void sendControl(byte[] frame) {
        if (!offer(frame)) {
            disconnectForBacklog();
        }
    }

    /** Queues a frame that must not be dropped; returns false if there is no room for it. */
    boolean offer(byte[] frame) {
        if (connecting) {
            // The channels of a context may exceed the backlog, and the client had no chance to receive any yet.
            outbox.forceControl(frame);
            return true;
        }
        return outbox.offerControl(frame);
    }

    /** Queues a notice about a channel. Only the size of the backlog in bytes is limited, not the number of notices. */
    boolean offerNotice(ServerMessage message) {
        byte[] frame = WireText.textFrame(message);
        if (connecting) {
            outbox.forceControl(frame);
            return true;
        }
        return outbox.offerNotice(frame);
    }

    /**
     * Sends the answer to a request regardless of the backlog: a client is never disconnected because of the size of an
     * answer. Each such request {@linkplain #awaitRoom() waits for room} first, so answers do not pile up.
     */
    void answer(ServerMessage message) {
        answer(WireText.textFrame(message));
    }

    /** Sends a frame that answers a request, like {@link #answer(ServerMessage)}. */
    void answer(byte[] frame) {
        outbox.forceControl(frame);
    }

    /** Waits until the client has received part of its backlog or has disconnected. Called only in the inbox. */
    void awaitRoom() {
        try {
            outbox.awaitRoom();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void disconnectForBacklog() {
        LOGGER.warn("Disconnecting client {}: its backlog of control messages is full", connection.remoteAddress());
        finish(List.of(WireText.textFrame(BACKLOG_FULL)), CloseReason.NONE, true);
    }

    /** Ends the connection with a close frame. */
    void finish(List<byte[]> lastFrames, CloseReason reason, boolean discardQueued) {
        List<byte[]> all = new ArrayList<>(lastFrames);
        all.add(Frames.close(reason));
        outbox.finish(all, discardQueued);
        connection.close();
    }
}
