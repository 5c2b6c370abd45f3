package org.foxglove4j.websocket.internal.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.websocket.internal.frame.CloseReason;
import org.foxglove4j.websocket.internal.frame.FrameSource;
import org.foxglove4j.websocket.internal.outbox.Outbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LibraryServerTest {

    private static final String HANDSHAKE = "GET / HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    /** The library removes a connection from its list before marking it as closed, and may add it in between. */
    @Test
    void listOfTheLibraryHoldsNoConnections() throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        TransportConfig config = new TransportConfig(
                new InetSocketAddress(loopback, 0),
                null,
                1000,
                10,
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                null);
        try (ServerSocketChannel listener = ServerSocketChannel.open().bind(config.address())) {
            WriteLoop loop = new WriteLoop(() -> {});
            LibraryServer library = new LibraryServer(listener, config, new Acceptor(), loop);
            loop.start();
            library.startAndWait();
            try (Socket client = new Socket(loopback, listener.socket().getLocalPort())) {
                client.getOutputStream().write(HANDSHAKE.getBytes(US_ASCII));
                assertThat(opened.await(30, TimeUnit.SECONDS)).isTrue();
                assertThat(loop.connectionCount()).isEqualTo(1);
                assertThat(library.getConnections()).isEmpty();
            }
            assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(loop.connectionCount()).isZero();
            library.stop(1000);
            loop.stop();
        }
    }

    private final class Acceptor implements TransportHandler {

        @Override
        public HandshakeAnswer handshake(HandshakeRequest request) {
            return new HandshakeAnswer.Accept("", request);
        }

        @Override
        public ConnectionHandler opened(Connection connection) {
            opened.countDown();
            return new Listener(new Outbox(10, 1000, connection::wakeWriter));
        }

        @Override
        public void tick() {}
    }

    private final class Listener implements ConnectionHandler {

        private final Outbox outbox;

        Listener(Outbox outbox) {
            this.outbox = outbox;
        }

        @Override
        public FrameSource frames() {
            return outbox;
        }

        @Override
        public void text(String message) {}

        @Override
        public void binary(byte[] message) {}

        @Override
        public void ping(byte[] content) {}

        @Override
        public void closing(CloseReason reason) {}

        @Override
        public void closed(String reason) {
            closed.countDown();
        }
    }
}
