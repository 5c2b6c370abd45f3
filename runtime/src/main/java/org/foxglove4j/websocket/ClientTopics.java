package org.foxglove4j.websocket;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.foxglove4j.internal.Throttle;
import org.foxglove4j.websocket.internal.protocol.Status;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes the messages of one client to the handlers of their topics. Used only in the client's inbox, except for the
 * count.
 *
 * <p>A client that publishes invalid messages is notified at most once in ten seconds for each channel.
 */
final class ClientTopics {

    private static final Logger LOGGER = LoggerFactory.getLogger(ClientTopics.class);

    private final ServerClient client;
    private final Map<String, ClientTopic<?>> topics;
    private final Map<Long, Throttle> throttles = new HashMap<>();
    private final AtomicLong invalidMessages = new AtomicLong();

    ClientTopics(ServerClient client, Map<String, ClientTopic<?>> topics) {
        this.client = client;
        this.topics = topics;
    }

    /** Notifies the client early if its messages cannot be decoded. */
    void advertised(ClientChannel channel) {
        ClientTopic<?> topic = topics.get(channel.topic());
        String reason = topic == null ? null : topic.undecodableReason(channel);
        if (reason != null) {
            warn(channel, reason, null);
        }
    }

    void unadvertised(ClientChannel channel) {
        throttles.remove(channel.id());
    }

    void handle(ClientChannel channel, byte[] message) {
        ClientTopic<?> topic = topics.get(channel.topic());
        if (topic == null) {
            return;
        }
        try {
            topic.handle(client, channel, message);
        } catch (ClientTopic.UndecodableMessageException e) {
            invalidMessages.incrementAndGet();
            warn(channel, String.valueOf(e.getMessage()), null);
        } catch (Throwable e) {
            // Also catches errors: Kotlin and generated code may throw anything, and the next message must still be
            // handled.
            warn(channel, FailureText.append("The handler of topic " + channel.topic() + " failed", e), e);
        }
    }

    /** Returns how many messages could not be decoded. Thread-safe. */
    long invalidMessages() {
        return invalidMessages.get();
    }

    private void warn(ClientChannel channel, String text, @Nullable Throwable failure) {
        long heldBack = throttles
                .computeIfAbsent(channel.id(), id -> Throttle.forWarnings())
                .tryPass();
        if (heldBack >= 0) {
            String whole = text + Throttle.heldBackSuffix(heldBack);
            LOGGER.warn("Client {}: {}", client.address(), whole, failure);
            client.output().send(Status.error(whole));
        }
    }
}
