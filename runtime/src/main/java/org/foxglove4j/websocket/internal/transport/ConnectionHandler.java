package org.foxglove4j.websocket.internal.transport;

import org.foxglove4j.websocket.internal.frame.CloseReason;
import org.foxglove4j.websocket.internal.frame.FrameSource;
import org.foxglove4j.websocket.internal.frame.Frames;
import org.foxglove4j.websocket.internal.frame.MessageHandler;

/** Handles the input of a connection. Called by the threads of the transport; no method may block. */
public interface ConnectionHandler extends MessageHandler {

    /** Returns the source of the frames to write. Must always return the same object. */
    FrameSource frames();

    /**
     * Called when the connection is ending because the peer has sent a close frame or violated the WebSocket protocol.
     * The {@link FrameSource} must end with a close frame with this content.
     *
     * @see Frames#close
     */
    @Override
    void closing(CloseReason reason);

    /** Called once, as the last call, when the connection has ended. */
    void closed(String reason);
}
