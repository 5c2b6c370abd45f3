package org.foxglove4j.websocket;

import java.util.Optional;

/**
 * Plays, pauses and jumps as clients want, where a server shows recorded data.
 *
 * <p>The calls come one at a time, whichever client asks, and for each client in order with all else that it asks. They
 * may call everything here. Only {@link #state} may be asked at any time.
 *
 * @see WebSocketServerBuilder#playback
 */
@FunctionalInterface
public interface PlaybackHandler {

    /**
     * Does what a client wants.
     *
     * @return how things stand now, which all clients are told
     * @throws Exception if it cannot be done; the message goes to the client
     */
    PlaybackState control(PlaybackRequest request) throws Exception;

    /**
     * Is told that all clients have been told what {@link #control} returned; called once after each such return, before
     * the next request. What is logged from here on comes to clients after it: after a jump, for which the app clears its
     * panels, show here what is to be seen at the new place.
     */
    default void onAnswered() {}

    /**
     * Returns how things stand, which a client that has just connected is told; nothing by default, so that it hears of it
     * at the next change. Whether there was a jump is not told. If all clients are told of something while this is asked,
     * it comes too late, and is left out: change first what this returns, then tell.
     */
    default Optional<PlaybackState> state() {
        return Optional.empty();
    }
}
