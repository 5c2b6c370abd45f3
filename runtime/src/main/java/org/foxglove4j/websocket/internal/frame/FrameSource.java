package org.foxglove4j.websocket.internal.frame;

import java.nio.ByteBuffer;

/** Has the frames that are to be written on one connection. Called by one thread at a time. */
public interface FrameSource {

    /**
     * Copies the next bytes into a buffer, as many as there are and fit, but keeps them.
     *
     * <p>A source that copied nothing wakes who writes when it has something again.
     */
    void peek(ByteBuffer target);

    /** Drops the next bytes: they are written. */
    void written(int byteCount);

    /** Returns whether nothing will ever come after what {@link #peek} has copied. */
    boolean isFinished();
}
