package org.foxglove4j.websocket;

/**
 * Counts what has become of the messages for one client, since it connected.
 *
 * @param sentMessages messages handed to the operating system
 * @param queuedMessages messages that wait for the connection
 * @param queuedBytes the size of those that wait, in bytes
 * @param droppedMessages messages that were left out, the oldest first, because the connection takes less than is logged
 */
public record ClientStats(long sentMessages, int queuedMessages, long queuedBytes, long droppedMessages) {}
