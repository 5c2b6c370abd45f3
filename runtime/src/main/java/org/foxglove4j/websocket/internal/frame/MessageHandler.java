package org.foxglove4j.websocket.internal.frame;

/** Handles the messages assembled by a {@link FrameDecoder}. Called by one thread at a time. */
public interface MessageHandler {

    /** Handles a text message. */
    void text(String message);

    /** Handles a binary message. The handler may keep the array. */
    void binary(byte[] message);

    /**
     * Handles a ping, which must be answered with a pong frame with the same content.
     *
     * @see Frames#pong
     */
    void ping(byte[] content);

    /** Handles a pong, which needs no answer. */
    default void pong() {}

    /**
     * Called when the peer has sent a close frame, which must be answered with a close frame with this content.
     *
     * @see Frames#close
     */
    void closing(CloseReason reason);
}
