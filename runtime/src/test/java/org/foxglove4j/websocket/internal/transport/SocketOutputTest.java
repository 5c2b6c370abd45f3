package org.foxglove4j.websocket.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SocketOutputTest {

    private static final Duration STALL_TIMEOUT = Duration.ofSeconds(100);

    private final TransportConfig config = new TransportConfig(
            new InetSocketAddress(0), null, 1, 1, Duration.ofDays(1), STALL_TIMEOUT, Duration.ofDays(1), null);
    private final Deadlines deadlines = new Deadlines(config);

    @Test
    void aSlowPeerHasMadeProgressWhenItHasTakenSomeOfTheEncryptedBytes() throws Exception {
        try (ServerSocketChannel listener =
                        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                Socket peer = new Socket(
                        InetAddress.getLoopbackAddress(), listener.socket().getLocalPort());
                SocketChannel channel = listener.accept();
                Selector selector = Selector.open()) {
            channel.configureBlocking(false);
            SelectionKey key = channel.register(selector, 0);
            SocketConnection connection =
                    new SocketConnection(channel, key, new WriteLoop(() -> {}), config, null, () -> {});
            FullSocket io = new FullSocket();
            SocketOutput output = new SocketOutput(connection, io, deadlines);

            assertThat(output.write(ByteBuffer.allocate(1))).isEqualTo(SocketOutput.Result.SOCKET_FULL);
            long begin = System.nanoTime();
            while (System.nanoTime() == begin) {
                Thread.onSpinWait();
            }
            long later = System.nanoTime();
            assertThat(missedAfter(later)).isEqualTo("took no bytes for " + STALL_TIMEOUT);

            io.acceptedBytes += 10;
            assertThat(output.write(ByteBuffer.allocate(1))).isEqualTo(SocketOutput.Result.SOCKET_FULL);
            assertThat(missedAfter(later)).isNull();
            assertThat(peer.isConnected()).isTrue();
        }
    }

    /** Returns the deadline that is missed when nothing more happens for the stall timeout after a time. */
    private String missedAfter(long nanos) {
        return deadlines.missed(nanos + STALL_TIMEOUT.toNanos(), true);
    }

    /** Has encrypted bytes that the socket does not accept all at once. */
    private static final class FullSocket implements SocketIo {

        private long acceptedBytes;

        @Override
        public int read(ByteBuffer target) {
            return 0;
        }

        @Override
        public boolean hasUnread() {
            return false;
        }

        @Override
        public int write(ByteBuffer source) {
            return 0;
        }

        @Override
        public boolean flush() {
            return false;
        }

        @Override
        public long acceptedBytes() {
            return acceptedBytes;
        }

        @Override
        public void close() {}
    }
}
