package org.foxglove4j.websocket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foxglove4j.Decoder;
import org.jspecify.annotations.Nullable;

/**
 * A topic on which the program accepts messages of one type from clients.
 *
 * @param <T> the type of the messages
 */
final class ClientTopic<T> {

    private final Map<String, Decoder<? extends T>> decoders = new LinkedHashMap<>();
    private final ClientMessageHandler<? super T> handler;

    /**
     * Creates the topic.
     *
     * @param decoders the decoders in order of preference, at most one for each encoding
     */
    ClientTopic(List<? extends Decoder<? extends T>> decoders, ClientMessageHandler<? super T> handler) {
        decoders.forEach(decoder -> this.decoders.put(decoder.messageEncoding(), decoder));
        this.handler = handler;
    }

    /** Returns the supported encodings in order of preference. */
    Set<String> encodings() {
        return decoders.keySet();
    }

    /** Returns why messages of a channel cannot be decoded, or null if they can. */
    @Nullable
    String undecodableReason(ClientChannel channel) {
        return decoders.containsKey(channel.messageEncoding())
                ? null
                : "expected messages in " + String.join(" or ", encodings()) + " on topic " + channel.topic()
                        + ", found " + channel.messageEncoding();
    }

    /**
     * Decodes a message and calls the handler.
     *
     * @throws UndecodableMessageException if it cannot be decoded
     * @throws Exception if the handler throws it
     */
    void handle(ConnectedClient client, ClientChannel channel, byte[] message) throws Exception {
        handler.handle(client, decode(channel, message));
    }

    private T decode(ClientChannel channel, byte[] message) throws UndecodableMessageException {
        Decoder<? extends T> decoder = decoders.get(channel.messageEncoding());
        if (decoder == null) {
            throw new UndecodableMessageException(undecodableReason(channel), null);
        }
        try {
            return decoder.decode(message);
        } catch (RuntimeException e) {
            throw new UndecodableMessageException(
                    FailureText.append("Cannot decode a message on topic " + channel.topic(), e), e);
        }
    }

    /** Thrown if a message cannot be decoded, in contrast to exceptions of the handler. */
    static final class UndecodableMessageException extends Exception {

        private static final long serialVersionUID = 1;

        UndecodableMessageException(@Nullable String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
