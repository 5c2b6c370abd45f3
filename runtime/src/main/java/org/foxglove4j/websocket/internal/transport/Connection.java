package org.foxglove4j.websocket.internal.transport;

import java.net.InetSocketAddress;
import org.foxglove4j.websocket.internal.frame.FrameSource;

/** A connection whose handshake is complete. Thread-safe; no method blocks. */
public interface Connection {

    /** Returns the address of the peer. */
    InetSocketAddress remoteAddress();

    /** Returns the handshake request of the peer. */
    HandshakeRequest request();

    /** Returns the negotiated subprotocol. */
    String subprotocol();

    /** Returns whether compression was negotiated. */
    boolean isCompressed();

    /** Returns the number of bytes of the written frames. */
    long sentBytes();

    /** Returns the number of bytes saved by compression. */
    long savedBytes();

    /** Called when the {@link FrameSource}, which had no more bytes, has some again. */
    void wakeWriter();

    /**
     * Stops reading from the peer for now. Data that was already received is still delivered; then TCP flow control
     * makes the peer wait.
     */
    void pauseReading();

    /** Resumes reading from the peer. */
    void resumeReading();

    /**
     * Closes the connection when all bytes of the {@link FrameSource}, which end with a close frame, were written and
     * the peer has answered, or when the peer has been inactive for the close timeout. Messages of the peer are no
     * longer delivered.
     */
    void close();

    /** Closes the connection immediately. */
    void abort(String reason);
}
