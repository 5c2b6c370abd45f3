package org.foxglove4j.websocket.internal.transport;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads and writes the bytes of one socket, with or without TLS; never blocks. Thread-safe. */
interface SocketIo {

    /** Reads the available bytes into a buffer; returns their number, or -1 at the end. */
    int read(ByteBuffer target) throws IOException;

    /** Returns whether a {@link #read} would return bytes even if the socket has none. */
    boolean hasUnread();

    /** Writes as many bytes of a buffer as possible; returns their number. */
    int write(ByteBuffer source) throws IOException;

    /** Tries to pass all written bytes to the socket; returns whether this has succeeded. */
    boolean flush() throws IOException;

    /** Returns the number of bytes that the socket has accepted, including those of the encryption. */
    long acceptedBytes();

    /** Closes the socket. */
    void close() throws IOException;
}
