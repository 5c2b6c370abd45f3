package org.foxglove4j.websocket.internal.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;

/**
 * Reads and writes bytes through TLS, as the server.
 *
 * <p>Encrypted bytes that the socket does not accept are kept until {@link #flush}. Reading reports that there are such
 * bytes, because the handshake writes while it reads. The tasks of the handshake run on the reading thread; they take
 * about a millisecond.
 */
final class TlsSocketIo implements SocketIo {

    private static final int RECORDS_IN_ONE_WRITE = 4;

    /**
     * The peer can make this side write by messages of the handshake. If it does not read what is written, no more than
     * this is kept.
     */
    private static final int MAX_WAITING_RECORDS = 16;

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SocketChannel channel;
    private final SSLEngine engine;
    private final Runnable wakeWriter;

    /** Encrypted bytes from the peer; in write mode. */
    private ByteBuffer received;
    /** Decrypted bytes from the peer; in read mode. */
    private ByteBuffer decrypted;
    /** Encrypted bytes for the peer; in write mode. */
    private ByteBuffer encrypted;

    private long acceptedBytes;
    /** Whether the received bytes are an incomplete record. */
    private boolean needsMore = true;

    /**
     * Starts the handshake.
     *
     * @param engine the engine of this connection, in server mode
     */
    TlsSocketIo(SocketChannel channel, SSLEngine engine, Runnable wakeWriter) throws SSLException {
        this.channel = channel;
        this.wakeWriter = wakeWriter;
        this.engine = engine;
        int recordBytes = engine.getSession().getPacketBufferSize();
        received = ByteBuffer.allocate(recordBytes);
        decrypted = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize())
                .limit(0);
        encrypted = ByteBuffer.allocate(RECORDS_IN_ONE_WRITE * recordBytes);
        engine.beginHandshake();
    }

    @Override
    public synchronized int read(ByteBuffer target) throws IOException {
        while (!decrypted.hasRemaining()) {
            SSLEngineResult result = unwrap();
            answerHandshake();
            needsMore = result.getStatus() != Status.OK && result.getStatus() != Status.BUFFER_OVERFLOW;
            switch (result.getStatus()) {
                case CLOSED -> {
                    return -1;
                }
                case BUFFER_OVERFLOW ->
                    decrypted = ByteBuffer.allocate(2 * decrypted.capacity()).limit(0);
                case BUFFER_UNDERFLOW -> {
                    int count = receive();
                    if (count <= 0) {
                        return count;
                    }
                }
                case OK -> {
                    if (result.bytesConsumed() == 0 && result.bytesProduced() == 0) {
                        needsMore = true;
                        return 0;
                    }
                }
            }
        }
        int count = Math.min(target.remaining(), decrypted.remaining());
        target.put(target.position(), decrypted, decrypted.position(), count);
        target.position(target.position() + count);
        decrypted.position(decrypted.position() + count);
        return count;
    }

    @Override
    public synchronized boolean hasUnread() {
        return decrypted.hasRemaining() || !needsMore;
    }

    @Override
    public synchronized int write(ByteBuffer source) throws IOException {
        int before = source.remaining();
        while (source.hasRemaining() && hasRoomForRecord()) {
            SSLEngineResult result = engine.wrap(source, encrypted);
            if (result.getStatus() == Status.CLOSED) {
                throw new SSLException("the peer has closed the TLS connection");
            }
            if (result.bytesConsumed() == 0 && result.bytesProduced() == 0) {
                break;
            }
        }
        flush();
        return before - source.remaining();
    }

    @Override
    public synchronized boolean flush() throws IOException {
        encrypted.flip();
        if (encrypted.hasRemaining()) {
            acceptedBytes += channel.write(encrypted);
        }
        encrypted.compact();
        return encrypted.position() == 0;
    }

    @Override
    public synchronized long acceptedBytes() {
        return acceptedBytes;
    }

    @Override
    public synchronized void close() throws IOException {
        try (channel) {
            engine.closeOutbound();
            if (channel.isOpen() && hasRoomForRecord()) {
                engine.wrap(NOTHING, encrypted);
                flush();
            }
        }
    }

    private SSLEngineResult unwrap() throws SSLException {
        received.flip();
        decrypted.clear();
        try {
            return engine.unwrap(received, decrypted);
        } finally {
            decrypted.flip();
            received.compact();
        }
    }

    private int receive() throws IOException {
        if (!received.hasRemaining()) {
            received = ByteBuffer.allocate(2 * received.capacity()).put(received.flip());
        }
        return channel.read(received);
    }

    private void answerHandshake() throws IOException {
        boolean wrote = false;
        while (true) {
            HandshakeStatus status = engine.getHandshakeStatus();
            if (status == HandshakeStatus.NEED_TASK) {
                for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
                    task.run();
                }
            } else if (status == HandshakeStatus.NEED_WRAP) {
                if (!hasRoomForRecord()) {
                    growEncrypted();
                }
                SSLEngineResult result = engine.wrap(NOTHING, encrypted);
                if (result.bytesProduced() == 0) {
                    break;
                }
                wrote = true;
            } else {
                break;
            }
        }
        if (wrote && !flush()) {
            wakeWriter.run();
        }
    }

    private void growEncrypted() throws SSLException {
        int newCapacity = 2 * encrypted.capacity();
        if (newCapacity > MAX_WAITING_RECORDS * engine.getSession().getPacketBufferSize()) {
            throw new SSLException("the peer sends messages of the TLS handshake and does not read the answers");
        }
        encrypted = ByteBuffer.allocate(newCapacity).put(encrypted.flip());
    }

    private boolean hasRoomForRecord() throws IOException {
        int recordBytes = engine.getSession().getPacketBufferSize();
        return encrypted.remaining() >= recordBytes || flush() || encrypted.remaining() >= recordBytes;
    }
}
