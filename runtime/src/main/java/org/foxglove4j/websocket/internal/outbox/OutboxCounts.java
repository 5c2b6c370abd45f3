package org.foxglove4j.websocket.internal.outbox;

/**
 * What has become of the messages that were offered to an {@link Outbox}.
 *
 * @param sentMessages those that have been handed to the operating system
 * @param queuedMessages those that wait
 * @param queuedBytes the size of those that wait
 * @param droppedMessages those that were dropped because too much waited
 * @param rateLimitedMessages those that were left out for a rate limit
 */
public record OutboxCounts(
        long sentMessages, int queuedMessages, long queuedBytes, long droppedMessages, long rateLimitedMessages) {}
