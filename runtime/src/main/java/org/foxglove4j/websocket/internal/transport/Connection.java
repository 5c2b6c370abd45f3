package org.foxglove4j.websocket.internal.transport;

import java.net.InetSocketAddress;
import org.foxglove4j.websocket.internal.frame.FrameSource;

/** A connection whose handshake is done. Safe for use by several threads; no method waits. */
public interface Connection {

    /** Returns the address of the peer. */
    InetSocketAddress remoteAddress();

    /** Returns what the peer asked for when it connected. */
    HandshakeRequest request();

    /** Returns the subprotocol that was agreed on. */
    String subprotocol();

    /** Returns whether messages may be compressed, because both sides have agreed to. */
    boolean isCompressed();

    /** Returns the bytes of the frames that have been written. */
    long sentBytes();

    /** Returns how many bytes more the frames would have had without compression. */
    long savedBytes();

    /** Says that the {@link FrameSource}, which had nothing more to write, has something again. */
    void wakeWriter();

    /**
     * Takes no more messages from the peer for now. What has been received already still arrives; then the peer has to
     * wait, by TCP's flow control.
     */
    void pauseReading();

    /** Takes messages again. */
    void resumeReading();

    /**
     * Ends the connection: as soon as all that the {@link FrameSource} has, a close frame at its end, is written and
     * the peer has answered it, or else when the peer has done nothing for the close timeout. Messages from the peer are not handed on any
     * more.
     */
    void close();

    /** Cuts the connection at once. */
    void abort(String reason);
}
