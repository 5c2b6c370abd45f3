package org.foxglove4j.websocket;

/**
 * Counts what has become of the messages for one client, since it connected.
 *
 * @param sentMessages messages handed to the operating system
 * @param queuedMessages messages that wait for the connection
 * @param queuedBytes the size of those that wait, in bytes; they wait as they are, and are compressed when it is their turn
 * @param droppedMessages messages that were left out because the connection takes less than is logged
 * @param rateLimitedMessages messages that were left out for a {@linkplain WebSocketServerBuilder#rateLimit rate limit}
 * @param sentBytes all bytes handed to the operating system: of messages and of everything else, with the headers of
 *     frames, before they are encrypted
 * @param savedBytes how many more they would have been without {@linkplain WebSocketServerBuilder#compression compression}
 * @param invalidMessages messages that the client published and {@link WebSocketServerBuilder#onClientMessage(String, Class,
 *     ClientMessageHandler) onClientMessage} could not decode
 */
public record ClientStatistics(
        long sentMessages,
        int queuedMessages,
        long queuedBytes,
        long droppedMessages,
        long rateLimitedMessages,
        long sentBytes,
        long savedBytes,
        long invalidMessages) {}
