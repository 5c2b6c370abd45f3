package org.foxglove4j.websocket;

/**
 * Plays, pauses and jumps as clients want, where a server shows recorded data.
 *
 * <p>The calls come one at a time, whichever client asks, and for each client in order with all else that it asks. They
 * may call everything here.
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
}
