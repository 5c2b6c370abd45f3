package org.foxglove4j.websocket;

import java.util.Map;

/**
 * Counts of the messages for one client since it connected.
 *
 * @param sentMessages messages written to the socket
 * @param queuedMessages messages waiting to be sent
 * @param queuedBytes the size of the messages waiting to be sent, in bytes, before compression
 * @param droppedMessages messages dropped because the client is too slow
 * @param droppedByTopic the dropped messages by topic, the largest count first; topics without dropped messages are
 *     absent. Unmodifiable
 * @param rateLimitedMessages messages omitted because of a {@linkplain WebSocketServerBuilder#rateLimit rate limit}
 * @param sentBytes all bytes written to the socket, including other protocol messages and frame headers, before
 *     encryption
 * @param savedBytes the bytes saved by {@linkplain WebSocketServerBuilder#compression compression}
 * @param invalidMessages messages published by the client that could not be decoded for a handler set with {@link
 *     WebSocketServerBuilder#onClientMessage(String, Class, ClientMessageHandler) onClientMessage}
 */
public record ClientStatistics(
        long sentMessages,
        int queuedMessages,
        long queuedBytes,
        long droppedMessages,
        Map<String, Long> droppedByTopic,
        long rateLimitedMessages,
        long sentBytes,
        long savedBytes,
        long invalidMessages) {}
