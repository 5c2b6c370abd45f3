package org.foxglove4j.websocket;

/**
 * Handles the decoded messages that clients publish on a topic.
 *
 * @param <T> the type of the messages
 * @see WebSocketServerBuilder#onClientMessage(String, Class, ClientMessageHandler)
 */
@FunctionalInterface
public interface ClientMessageHandler<T> {

    /**
     * Handles a message. Calls for the same client are made one at a time and in order; calls for different clients may
     * be concurrent.
     *
     * @param client the client that published the message
     * @throws Exception if the message cannot be accepted; the exception message is sent to the client
     */
    void handle(ConnectedClient client, T message) throws Exception;
}
