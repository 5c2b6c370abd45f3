package org.foxglove4j.websocket.internal.transport;

/** Takes what arrives on a connection. Called by the transport's own threads; no method may wait for anything. */
public interface ConnectionHandler {

    /** Returns what is to be written. Always the same. */
    FrameSource frames();

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

    /**
     * Is told that the connection is ending, because the peer sent a close frame or broke the WebSocket protocol. The
     * {@link FrameSource} is to end with a close frame of this content.
     *
     * @see Frames#close
     */
    void closing(CloseReason reason);

    /** Is told, once and at last, that the connection has ended. */
    void closed(String reason);
}
