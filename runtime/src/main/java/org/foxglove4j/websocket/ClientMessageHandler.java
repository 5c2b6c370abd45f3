package org.foxglove4j.websocket;

/**
 * Takes the messages that clients publish on a topic, decoded.
 *
 * @param <T> the type of the messages
 * @see WebSocketServerBuilder#onClientMessage(String, Class, ClientMessageHandler)
 */
@FunctionalInterface
public interface ClientMessageHandler<T> {

    /**
     * Takes a message. Calls for one client come one at a time and in order; calls for different clients may be concurrent.
     *
     * @param client the client that has published it
     * @throws Exception if the message cannot be accepted; the client is shown the text
     */
    void handle(ConnectedClient client, T message) throws Exception;
}
