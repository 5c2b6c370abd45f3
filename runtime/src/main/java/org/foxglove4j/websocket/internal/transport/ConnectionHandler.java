package org.foxglove4j.websocket.internal.transport;

import org.foxglove4j.websocket.internal.frame.CloseReason;
import org.foxglove4j.websocket.internal.frame.FrameSource;
import org.foxglove4j.websocket.internal.frame.Frames;
import org.foxglove4j.websocket.internal.frame.MessageHandler;

/** Takes what arrives on a connection. Called by the transport's own threads; no method may wait for anything. */
public interface ConnectionHandler extends MessageHandler {

    /** Returns what is to be written. Always the same. */
    FrameSource frames();

    /**
     * Is told that the connection is ending, because the peer sent a close frame or broke the WebSocket protocol. The
     * {@link FrameSource} is to end with a close frame of this content.
     *
     * @see Frames#close
     */
    @Override
    void closing(CloseReason reason);

    /** Is told, once and at last, that the connection has ended. */
    void closed(String reason);
}
