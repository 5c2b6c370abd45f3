package org.foxglove4j.websocket.internal.frame;

/** Takes the messages that a {@link FrameDecoder} has put together. Called by one thread at a time. */
public interface MessageHandler {

    /** Takes a text message. */
    void text(String message);

    /** Takes a binary message; the array is the handler's to keep. */
    void binary(byte[] message);

    /**
     * Takes a ping. The answer is a pong frame with the same content.
     *
     * @see Frames#pong
     */
    void ping(byte[] content);

    /** Takes a pong, which needs no answer. */
    default void pong() {}

    /**
     * Is told that the connection is ending, because the peer sent a close frame. The answer is a close frame of this
     * content.
     *
     * @see Frames#close
     */
    void closing(CloseReason reason);
}
