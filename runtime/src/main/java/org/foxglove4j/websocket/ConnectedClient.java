package org.foxglove4j.websocket;

import java.net.InetSocketAddress;
import java.util.List;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Sink;

/**
 * A client connected to a {@link WebSocketServer}, usually one tab of the Foxglove app.
 *
 * <p>Thread-safe; no method blocks.
 */
public interface ConnectedClient {

    /** Returns the id. Ids start at 1, are unique in this process and are never reused. */
    long id();

    /** Returns the remote address of the client. */
    InetSocketAddress address();

    /**
     * Returns the client's connection request, for example to read its access token; see {@link
     * WebSocketServerBuilder#accessCheck}.
     */
    ConnectionRequest request();

    /**
     * Returns the sink that sends messages to this client only. Use it with {@code Channel.logTo}, for example in
     * {@link WebSocketServerListener#onSubscribe} to send the latest state to a client that has just subscribed.
     */
    Sink sink();

    /** Returns a snapshot of the channels to which the client is subscribed, in the order in which it subscribed. */
    List<ChannelDescriptor> subscribedChannels();

    /** Returns statistics about the messages for this client. */
    ClientStatistics statistics();

    /**
     * Returns whether messages may be compressed, because the server is configured for it and this client supports it.
     */
    boolean isCompressed();

    /**
     * Sends a status to this client only.
     *
     * @throws IllegalArgumentException if the message contains an unpaired surrogate
     */
    void sendStatus(StatusLevel level, String message);

    /**
     * Sends a status to this client only.
     *
     * @param id the id of the status; a later status with the same id replaces it
     * @throws IllegalArgumentException if the message or the id contains an unpaired surrogate
     */
    void sendStatus(StatusLevel level, String message, String id);

    /** Removes statuses from this client. Unknown ids are ignored. */
    void removeStatus(String... ids);

    /** Returns whether this client is still connected. */
    boolean isConnected();

    /** Closes the connection. Messages waiting to be sent are dropped. The app reconnects after a few seconds. */
    void disconnect();
}
