package org.foxglove4j.websocket.internal.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.java_websocket.WrappedByteChannel;

/**
 * The channel from which the library reads and to which it writes. The library writes only the HTTP response, so there
 * is never {@linkplain #isNeedWrite() more to write} from its point of view.
 */
final class LibraryChannel implements WrappedByteChannel {

    private final SocketConnection connection;

    LibraryChannel(SocketConnection connection) {
        this.connection = connection;
    }

    SocketConnection connection() {
        return connection;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        try {
            return connection.input().read(target);
        } catch (RuntimeException e) {
            // A runtime exception would end the library's selector, and with it all connections.
            throw new IOException("cannot read", e);
        }
    }

    @Override
    public boolean isNeedRead() {
        return connection.input().hasUnread();
    }

    @Override
    public int readMore(ByteBuffer target) {
        try {
            return read(target);
        } catch (IOException e) {
            // On an exception, the library would close whichever connection it processed last.
            return -1;
        }
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        try {
            return connection.output().writeHandshake(source);
        } catch (RuntimeException e) {
            throw new IOException("cannot write", e);
        }
    }

    @Override
    public boolean isNeedWrite() {
        return false;
    }

    @Override
    public void writeMore() {}

    @Override
    public boolean isBlocking() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return !connection.isEnded();
    }

    @Override
    public void close() throws IOException {
        connection.ended();
    }
}
