package org.foxglove4j.websocket;

import java.time.Duration;

/** The limits of a server: the number of clients, and sizes and timeouts for each client. */
record ServerLimits(
        int backlogMessages,
        int backlogBytes,
        int maxClients,
        int maxMessageBytes,
        Duration handshakeTimeout,
        Duration stallTimeout) {

    private static final int BACKLOG_BYTES = 64 << 20;

    /** The backlog of a stalled client must leave room in the small heap of a robot. */
    private static final int BACKLOG_PART_OF_HEAP = 8;

    /** Throws IllegalArgumentException if a limit is not positive. */
    ServerLimits {
        Positive.require(backlogMessages, "backlog of messages");
        Positive.require(backlogBytes, "backlog in bytes");
        Positive.require(maxClients, "number of clients");
        Positive.require(maxMessageBytes, "size of a message");
        Positive.require(handshakeTimeout, "handshake timeout");
        Positive.require(stallTimeout, "stall timeout");
    }

    /** Returns the default limits. */
    static ServerLimits defaults() {
        return new ServerLimits(
                1024,
                defaultBacklogBytes(Runtime.getRuntime().maxMemory()),
                64,
                16 * 1024 * 1024,
                Duration.ofSeconds(10),
                Duration.ofSeconds(30));
    }

    static int defaultBacklogBytes(long maxHeapBytes) {
        return (int) Math.min(BACKLOG_BYTES, maxHeapBytes / BACKLOG_PART_OF_HEAP);
    }

    ServerLimits withBacklog(int messages, int bytes) {
        return new ServerLimits(messages, bytes, maxClients, maxMessageBytes, handshakeTimeout, stallTimeout);
    }

    ServerLimits withMaxClients(int count) {
        return new ServerLimits(backlogMessages, backlogBytes, count, maxMessageBytes, handshakeTimeout, stallTimeout);
    }

    ServerLimits withMaxMessageBytes(int bytes) {
        return new ServerLimits(backlogMessages, backlogBytes, maxClients, bytes, handshakeTimeout, stallTimeout);
    }

    ServerLimits withHandshakeTimeout(Duration timeout) {
        return new ServerLimits(backlogMessages, backlogBytes, maxClients, maxMessageBytes, timeout, stallTimeout);
    }

    ServerLimits withStallTimeout(Duration timeout) {
        return new ServerLimits(backlogMessages, backlogBytes, maxClients, maxMessageBytes, handshakeTimeout, timeout);
    }
}
