package org.foxglove4j.websocket;

import java.util.List;
import org.foxglove4j.ChannelDescriptor;

/**
 * Is told what clients of a {@link WebSocketServer} do. Override what you need.
 *
 * <p>The calls for one client come one at a time and in order; those for different clients may come at once. No lock is
 * held, so anything may be called from here. A call that takes long delays only what that client asks next, not the
 * messages that it gets. What is thrown is logged.
 */
public interface WebSocketServerListener {

    /** Is told that a client has connected, before it is told of the channels. */
    default void onClientConnect(ConnectedClient client) {}

    /** Is told that a client has gone; the last call for it. */
    default void onClientDisconnect(ConnectedClient client) {}

    /**
     * Is told that a client has subscribed to a channel. Messages logged from now on reach it, those logged to its
     * {@linkplain ConnectedClient#sink() sink} in this call included.
     */
    default void onSubscribe(ConnectedClient client, ChannelDescriptor channel) {}

    /** Is told that a subscription has ended: by the client, by its leaving, or because the channel was closed. */
    default void onUnsubscribe(ConnectedClient client, ChannelDescriptor channel) {}

    /**
     * Is told that a client is going to publish on a channel.
     *
     * @see Capability#CLIENT_PUBLISH
     */
    default void onClientAdvertise(ConnectedClient client, ClientChannel channel) {}

    /** Is told that a client, of its own accord or by leaving, publishes on a channel no more. */
    default void onClientUnadvertise(ConnectedClient client, ClientChannel channel) {}

    /**
     * Takes a message that a client publishes. While a call takes long, the client cannot send more than some
     * megabytes.
     *
     * @param message the encoded message, yours to keep; may be empty
     * @see WebSocketServerBuilder#onClientMessage(String, Class, ClientMessageHandler)
     */
    default void onClientMessage(ConnectedClient client, ClientChannel channel, byte[] message) {}

    /**
     * Is told that parameters are watched now, of which no client wanted to be told before. Calls of this and
     * {@link #onParametersUnsubscribe} come one at a time and in order, whichever client is the cause.
     *
     * @param names never empty
     * @see WebSocketServer#publishParameterValues(List)
     */
    default void onParametersSubscribe(List<String> names) {}

    /**
     * Is told that no client watches parameters any more.
     *
     * @param names never empty
     */
    default void onParametersUnsubscribe(List<String> names) {}

    /**
     * Is told that the connection graph is watched now, by a first client. Calls of this and
     * {@link #onConnectionGraphUnsubscribe} come one at a time and in order, whichever client is the cause.
     *
     * @see WebSocketServer#publishConnectionGraph
     */
    default void onConnectionGraphSubscribe() {}

    /** Is told that no client watches the connection graph any more. */
    default void onConnectionGraphUnsubscribe() {}
}
