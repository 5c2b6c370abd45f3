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

/**
 * What is sent to one client besides the messages of channels, and what happens when the client does not take it. Safe for use
 * by several threads.
 */
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

    /** Says that the client has been told what there is: from now on what waits for it is limited. */
    void connected() {
        connecting = false;
    }

    /** Sends a status; one of the level {@link StatusLevel#INFO} may be dropped like a message. */
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

    /** Sends a frame that must not be lost; a client that leaves too many of them lying is disconnected. */
    void sendControl(byte[] frame) {
        if (!offer(frame)) {
            disconnectForBacklog();
        }
    }

    /** Queues a frame that must not be lost; returns false if there is no place for it. */
    boolean offer(byte[] frame) {
        if (connecting) {
            // All channels of a context may be more than the backlog: the client had no chance to take any yet.
            outbox.forceControl(frame);
            return true;
        }
        return outbox.offerControl(frame);
    }

    /** Queues what is to be told of a channel, however much waits, within the bytes that may. */
    boolean offerNotice(ServerMessage message) {
        byte[] frame = WireText.textFrame(message);
        if (connecting) {
            outbox.forceControl(frame);
            return true;
        }
        return outbox.offerNotice(frame);
    }

    /**
     * Sends what a request asked for, however much waits: a client is never disconnected for the size of an answer. Each
     * such request waits for {@linkplain #awaitRoom() room} first, so the answers do not pile up.
     */
    void answer(ServerMessage message) {
        answer(WireText.textFrame(message));
    }

    /** Sends a frame that a request asked for, like {@link #answer(ServerMessage)}. */
    void answer(byte[] frame) {
        outbox.forceControl(frame);
    }

    /** Waits until the client has taken some of what waits for it, or has gone; in the inbox only. */
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

    /** Ends the connection by a close frame. */
    void finish(List<byte[]> lastFrames, CloseReason reason, boolean discardQueued) {
        List<byte[]> all = new ArrayList<>(lastFrames);
        all.add(Frames.close(reason));
        outbox.finish(all, discardQueued);
        connection.close();
    }
}
