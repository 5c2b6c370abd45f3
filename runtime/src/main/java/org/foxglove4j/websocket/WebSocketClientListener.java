package org.foxglove4j.websocket;

import java.io.IOException;
import java.util.List;
import org.foxglove4j.parameter.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Is told what happens between a {@link WebSocketClient} and its server. Override what you need.
 *
 * <p>The calls, and the messages, come one at a time and in order. While one takes long, nothing more is read from the
 * server, which may then drop messages; an answer of the server must not be waited for in a call, since it could not
 * come. No lock is held, so the client may be used from here. What is thrown is logged.
 */
public interface WebSocketClientListener {

    /** Is told that there is a connection, again after each reconnection; before it is told of channels. */
    default void onConnect(ServerDescription server) {}

    /**
     * Is told that the connection has ended, after it has been told that its channels and services have gone.
     *
     * @param failure why, or null if it was closed by either side in order
     */
    default void onDisconnect(@Nullable IOException failure) {}

    /** Is told that the server now says something else of itself, usually that a new session has begun. */
    default void onServerChange(ServerDescription server) {}

    /** Is told that the server offers a channel. */
    default void onAdvertise(ServerChannel channel) {}

    /** Is told that the server offers a channel no more. */
    default void onUnadvertise(ServerChannel channel) {}

    /**
     * Is told what the server has to say.
     *
     * @param id a later status of the same id takes its place; null if it has none
     */
    default void onStatus(StatusLevel level, String message, @Nullable String id) {}

    /** Is told that statuses do not hold any more. */
    default void onRemoveStatus(List<String> ids) {}

    /** Is told that the server offers a service. */
    default void onAdvertiseService(ServerService service) {}

    /** Is told that the server offers a service no more. */
    default void onUnadvertiseService(ServerService service) {}

    /**
     * Is told of new values of parameters.
     *
     * @see WebSocketClient#subscribeParameters
     */
    default void onParameters(List<Parameter> parameters) {}

    /**
     * Is told who publishes and subscribes to what now.
     *
     * @see WebSocketClient#subscribeConnectionGraph
     */
    default void onConnectionGraph(ConnectionGraph graph) {}

    /** Is told where the playback of recorded data stands, whoever has asked for it. */
    default void onPlaybackState(PlaybackState state) {}

    /**
     * Is told the server's time.
     *
     * @param timeNanos nanoseconds, usually since the Unix epoch
     */
    default void onTime(long timeNanos) {}
}
