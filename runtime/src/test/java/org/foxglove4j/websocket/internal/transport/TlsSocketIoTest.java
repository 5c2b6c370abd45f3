package org.foxglove4j.websocket.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.foxglove4j.websocket.TestTls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server's side of a TLS connection whose peer does not read. */
@Timeout(120)
class TlsSocketIoTest {

    private static final int SOCKET_BUFFER_BYTES = 4096;

    @TempDir
    private Path folder;

    private TlsSocketIo io;
    private SSLSocket peer;

    @BeforeEach
    void connect() throws Exception {
        SSLContext tls = TestTls.create(folder);
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Socket plain = new Socket();
            plain.setReceiveBufferSize(SOCKET_BUFFER_BYTES);
            plain.connect(server.getLocalAddress());
            SocketChannel accepted = server.accept();
            accepted.setOption(StandardSocketOptions.SO_SNDBUF, SOCKET_BUFFER_BYTES);
            accepted.configureBlocking(false);
            io = new TlsSocketIo(accepted, ServerTls.of(tls).newEngine(), () -> {});
            peer = (SSLSocket) tls.getSocketFactory().createSocket(plain, "127.0.0.1", plain.getPort(), true);
        }
    }

    @AfterEach
    void close() throws IOException {
        io.close();
        peer.close();
    }

    @Test
    void aPeerThatAsksForNewKeysAndReadsNoAnswersIsEnded() throws Exception {
        CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> {
            try {
                // Once the connection is established, each call asks for new keys.
                for (int i = 0; i < 50_000; i++) {
                    peer.startHandshake();
                }
                peer.shutdownOutput();
            } catch (IOException e) {
                // The server has ended the connection.
            }
        });
        assertThatThrownBy(this::readToEnd)
                .isInstanceOf(SSLException.class)
                .hasMessageContaining("does not read the answers");
        io.close();
        asking.get(60, TimeUnit.SECONDS);
    }

    @Test
    void whatTheSocketAcceptsLaterIsCounted() throws Exception {
        CompletableFuture<Void> shaking = CompletableFuture.runAsync(() -> {
            try {
                peer.startHandshake();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        while (!shaking.isDone()) {
            failIfInterrupted();
            io.read(ByteBuffer.allocate(100));
            io.flush();
        }
        shaking.get();
        // The end of the handshake may not have been received yet.
        while (io.write(ByteBuffer.allocate(1 << 20)) == 0) {
            failIfInterrupted();
            io.read(ByteBuffer.allocate(100));
        }
        while (io.write(ByteBuffer.allocate(1 << 20)) > 0) {
            failIfInterrupted();
        }

        long accepted = io.acceptedBytes();
        CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> {
            try {
                peer.getInputStream().readAllBytes();
            } catch (IOException e) {
                // The connection has been closed.
            }
        });
        while (io.acceptedBytes() == accepted) {
            failIfInterrupted();
            io.flush();
        }
        assertThat(io.acceptedBytes()).isGreaterThan(accepted);
        close();
        reading.get(60, TimeUnit.SECONDS);
    }

    /** Reads, and writes what the socket did not accept at once, as the writing thread does. */
    private void readToEnd() throws Exception {
        ByteBuffer target = ByteBuffer.allocate(1000);
        while (io.read(target.clear()) >= 0) {
            failIfInterrupted();
            io.flush();
        }
    }

    /** Lets the timeout end a loop: a socket that does not block ignores interrupts. */
    private static void failIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
