package org.foxglove4j.websocket.internal.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicLong;

/** Reads and writes bytes without encryption. */
final class PlainSocketIo implements SocketIo {

    private final SocketChannel channel;
    private final AtomicLong acceptedBytes = new AtomicLong();

    PlainSocketIo(SocketChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return channel.read(target);
    }

    @Override
    public boolean hasUnread() {
        return false;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int count = channel.write(source);
        acceptedBytes.addAndGet(count);
        return count;
    }

    @Override
    public boolean flush() {
        return true;
    }

    @Override
    public long acceptedBytes() {
        return acceptedBytes.get();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
