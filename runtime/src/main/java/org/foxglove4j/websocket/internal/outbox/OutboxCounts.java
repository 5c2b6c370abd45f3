package org.foxglove4j.websocket.internal.outbox;

import java.util.Map;

/**
 * Counts of the messages that were offered to an {@link Outbox}.
 *
 * @param sentMessages messages written to the socket
 * @param queuedMessages waiting messages
 * @param queuedBytes the size of the waiting messages, in bytes
 * @param droppedMessages messages dropped because the backlog was full
 * @param droppedByTopic the dropped messages of channels by topic, the largest count first
 * @param rateLimitedMessages messages omitted because of a rate limit
 */
public record OutboxCounts(
        long sentMessages,
        int queuedMessages,
        long queuedBytes,
        long droppedMessages,
        Map<String, Long> droppedByTopic,
        long rateLimitedMessages) {}
