package org.foxglove4j.websocket;

import java.io.IOException;
import java.util.List;
import org.foxglove4j.parameter.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Receives the events of a {@link WebSocketClient}. All methods do nothing by default.
 *
 * <p>Calls of the listener and of the receivers of messages are made one at a time and in order. Nothing is read from
 * the server during a call, so a slow call can cause the server to drop messages, and a call must not wait for a
 * response of the server, which could not arrive. No lock is held during a call, so the listener may use the client.
 * Exceptions are logged.
 */
public interface WebSocketClientListener {

    /** Called when the client has connected or reconnected, before the first channel is reported. */
    default void onConnect(ServerDescription server) {}

    /**
     * Called when the connection has ended, after its channels and services were reported as unadvertised.
     *
     * @param failure the cause, or null if either side closed the connection normally
     */
    default void onDisconnect(@Nullable IOException failure) {}

    /** Called when the server sends a new description, usually because a new session has started. */
    default void onServerChange(ServerDescription server) {}

    /** Called when the server advertises a channel. */
    default void onAdvertise(ServerChannel channel) {}

    /** Called when the server no longer offers a channel. */
    default void onUnadvertise(ServerChannel channel) {}

    /**
     * Called when the server sends a status.
     *
     * @param id the id of the status, or null if it has none; a later status with the same id replaces this one
     */
    default void onStatus(StatusLevel level, String message, @Nullable String id) {}

    /** Called when the server removes statuses. */
    default void onRemoveStatus(List<String> ids) {}

    /** Called when the server advertises a service. */
    default void onAdvertiseService(ServerService service) {}

    /** Called when the server no longer offers a service. */
    default void onUnadvertiseService(ServerService service) {}

    /**
     * Called when the values of subscribed parameters have changed.
     *
     * @see WebSocketClient#subscribeParameters
     */
    default void onParameters(List<Parameter> parameters) {}

    /**
     * Called with the complete connection graph when it has changed.
     *
     * @see WebSocketClient#subscribeConnectionGraph
     */
    default void onConnectionGraph(ConnectionGraph graph) {}

    /**
     * Called with the state of the playback of recorded data, including the states that answer requests of this client.
     */
    default void onPlaybackState(PlaybackState state) {}

    /**
     * Called when the server sends its time.
     *
     * @param timeNanos the time in nanoseconds, usually since the Unix epoch
     */
    default void onTime(long timeNanos) {}
}
