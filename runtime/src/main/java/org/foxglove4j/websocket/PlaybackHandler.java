package org.foxglove4j.websocket;

import java.util.Optional;

/**
 * Controls the playback of recorded data on behalf of clients: plays, pauses and seeks.
 *
 * <p>{@link #control} and {@link #onAnswered} are called one at a time, for all clients together, and for each client
 * in the order of all its requests. They may call any method of the server. {@link #state} may be called at any time.
 *
 * @see WebSocketServerBuilder#playback
 */
@FunctionalInterface
public interface PlaybackHandler {

    /**
     * Executes a request of a client.
     *
     * @return the resulting state, which is sent to all clients
     * @throws Exception if the request fails; the exception message is sent to the client
     */
    PlaybackState control(PlaybackRequest request) throws Exception;

    /**
     * Called after the state returned by {@link #control} was sent to all clients, once for each such return and before
     * the next request. Messages logged from now on reach clients after that state. Because the app clears its panels
     * after a seek, log here the messages that should be visible at the new position.
     */
    default void onAnswered() {}

    /**
     * Returns the current state, which is sent to a client that has just connected. Returns empty by default, so that
     * the client receives no state until the next change. {@link PlaybackState#didSeek} is ignored. If a state is
     * broadcast to all clients during this call, the returned state is outdated and is not sent; therefore update the
     * state that this method returns before broadcasting it.
     */
    default Optional<PlaybackState> state() {
        return Optional.empty();
    }
}
