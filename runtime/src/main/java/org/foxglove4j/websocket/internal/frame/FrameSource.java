package org.foxglove4j.websocket.internal.frame;

import java.nio.ByteBuffer;

/** Supplies the frames to be written on one connection. Called by one thread at a time. */
public interface FrameSource {

    /**
     * Copies as many of the next bytes as are available and fit into a buffer, without removing them.
     *
     * <p>If the source copied nothing, it wakes the writer when it has more bytes.
     */
    void peek(ByteBuffer target);

    /** Removes the next bytes, because they were written. */
    void written(int byteCount);

    /** Returns whether no more bytes will follow those that {@link #peek} has copied. */
    boolean isFinished();
}
