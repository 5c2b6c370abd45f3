package org.foxglove4j.websocket.internal.transport;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads and writes the bytes of one socket, plain or through TLS; never waits. Safe for use by several threads. */
interface SocketIo {

    /** Reads what is there into a buffer; returns how much, or -1 at the end. */
    int read(ByteBuffer target) throws IOException;

    /** Returns whether a {@link #read} would return something although the socket has nothing new. */
    boolean hasUnread();

    /** Takes bytes from a buffer, as many as possible; returns how many. */
    int write(ByteBuffer source) throws IOException;

    /** Returns whether all bytes taken are with the socket; tries to bring it about. */
    boolean flush() throws IOException;

    /** Closes the socket. */
    void close() throws IOException;
}
