package org.foxglove4j.websocket;

/**
 * Counts what has become of the messages for one client, since it connected.
 *
 * @param sentMessages messages handed to the operating system
 * @param queuedMessages messages that wait for the connection
 * @param queuedBytes the size of those that wait, in bytes; they wait as they are, and are compressed when it is their turn
 * @param droppedMessages messages that were left out, the oldest first, because the connection takes less than is logged
 * @param sentBytes all bytes handed to the operating system: of messages and of everything else, with the headers of
 *     frames, before they are encrypted
 * @param savedBytes how many more they would have been without {@linkplain WebSocketServerBuilder#compression compression}
 */
public record ClientStats(
        long sentMessages,
        int queuedMessages,
        long queuedBytes,
        long droppedMessages,
        long sentBytes,
        long savedBytes) {}
