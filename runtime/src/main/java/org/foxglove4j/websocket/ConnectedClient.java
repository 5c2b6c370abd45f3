package org.foxglove4j.websocket;

import java.net.InetSocketAddress;
import org.foxglove4j.Sink;

/**
 * A client of a {@link WebSocketServer}: usually one tab of the Foxglove app.
 *
 * <p>Safe for use by several threads; no method waits.
 */
public interface ConnectedClient {

    /** Returns the id: unique in this process, from 1, never used again. */
    long id();

    /** Returns the address that it connects from. */
    InetSocketAddress address();

    /** Returns what it asked for when it connected, for example by whose token: see {@link WebSocketServerBuilder#accessCheck}. */
    ConnectionRequest request();

    /**
     * Returns the sink that takes messages to this client. Use it with {@code Channel.logTo}, for example in
     * {@link WebSocketServerListener#onSubscribe}, to show the latest state to a client that comes late.
     */
    Sink sink();

    /** Returns what has become of the messages for this client. */
    ClientStatistics statistics();

    /** Returns whether messages may be compressed on the way: the server was built so, and this client understands it. */
    boolean isCompressed();

    /**
     * Shows a status to this client only.
     *
     * @throws IllegalArgumentException if the text holds half a surrogate pair
     */
    void sendStatus(StatusLevel level, String message);

    /**
     * Shows a status to this client only.
     *
     * @param id a later status of the same id takes its place
     * @throws IllegalArgumentException if a text holds half a surrogate pair
     */
    void sendStatus(StatusLevel level, String message, String id);

    /** Removes statuses from this client; ids that it does not know do no harm. */
    void removeStatus(String... ids);

    /** Returns whether it is still connected. */
    boolean isConnected();

    /** Ends the connection; messages that wait are dropped. The app connects again after some seconds. */
    void disconnect();
}
