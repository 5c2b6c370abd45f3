package org.foxglove4j.websocket;

import java.util.List;
import org.foxglove4j.ChannelDescriptor;

/**
 * Receives the events of the clients of a {@link WebSocketServer}. All methods do nothing by default.
 *
 * <p>Calls for the same client are made one at a time and in order; calls for different clients may be concurrent. No
 * lock is held during a call, so a listener may call any method. A slow call delays only the next requests of that
 * client, not the messages sent to it. Exceptions are logged.
 */
public interface WebSocketServerListener {

    /** Called when a client has connected, before the channels are advertised to it. */
    default void onClientConnect(ConnectedClient client) {}

    /** Called when a client has disconnected. This is the last call for that client. */
    default void onClientDisconnect(ConnectedClient client) {}

    /**
     * Called when a client has subscribed to a channel. It receives the messages logged from now on, including those
     * logged to its {@linkplain ConnectedClient#sink() sink} during this call.
     */
    default void onSubscribe(ConnectedClient client, ChannelDescriptor channel) {}

    /**
     * Called when a subscription has ended because the client has unsubscribed or disconnected, or because the channel
     * was closed.
     */
    default void onUnsubscribe(ConnectedClient client, ChannelDescriptor channel) {}

    /**
     * Called when a client has advertised a channel on which it will publish.
     *
     * @see Capability#CLIENT_PUBLISH
     */
    default void onClientAdvertise(ConnectedClient client, ClientChannel channel) {}

    /**
     * Called when a client no longer publishes on a channel, because it has unadvertised the channel or disconnected.
     */
    default void onClientUnadvertise(ConnectedClient client, ClientChannel channel) {}

    /**
     * Called with a message that a client has published. During a slow call, at most a few megabytes of further
     * messages of that client are accepted before it has to wait.
     *
     * @param message the encoded message; may be empty. The array is not reused, so the listener may keep it
     * @see WebSocketServerBuilder#onClientMessage(String, Class, ClientMessageHandler)
     */
    default void onClientMessage(ConnectedClient client, ClientChannel channel, byte[] message) {}

    /**
     * Called when parameters have their first subscriber. Calls of this method and of {@link #onParametersUnsubscribe}
     * are made one at a time and in order, for all clients together.
     *
     * @param names the names of the parameters; never empty
     * @see WebSocketServer#publishParameterValues(List)
     */
    default void onParametersSubscribe(List<String> names) {}

    /**
     * Called when parameters have lost their last subscriber.
     *
     * @param names the names of the parameters; never empty
     */
    default void onParametersUnsubscribe(List<String> names) {}

    /**
     * Called when the connection graph has its first subscriber. Calls of this method and of {@link
     * #onConnectionGraphUnsubscribe} are made one at a time and in order, for all clients together.
     *
     * @see WebSocketServer#publishConnectionGraph
     */
    default void onConnectionGraphSubscribe() {}

    /** Called when the connection graph has lost its last subscriber. */
    default void onConnectionGraphUnsubscribe() {}
}
