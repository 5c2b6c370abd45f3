package org.foxglove4j.websocket.internal.transport;

import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/**
 * Enables TCP keep-alive, by which the operating system probes silent peers and so detects peers that have lost power
 * or network. Without it, an idle connection to such a peer would remain open for hours.
 */
final class TcpKeepAlive {

    private static final int PROBES = 3;

    /** The maximum number of seconds that Linux accepts. */
    private static final int MAX_VALUE = 32767;

    private TcpKeepAlive() {}

    /**
     * Sets the time after which a peer that does not respond is considered lost, or uses that of the operating system
     * if it cannot be set.
     */
    static void start(SocketChannel channel, Duration timeout) throws IOException {
        channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        long seconds = timeout.toSeconds();
        set(channel, "TCP_KEEPIDLE", seconds / 2);
        set(channel, "TCP_KEEPINTERVAL", seconds / 2 / PROBES);
        set(channel, "TCP_KEEPCOUNT", PROBES);
    }

    /** Looks options up by name, because not every platform has them or the module that declares them. */
    @SuppressWarnings("unchecked") // These options are numbers.
    private static void set(SocketChannel channel, String name, long value) throws IOException {
        for (SocketOption<?> option : channel.supportedOptions()) {
            if (option.name().equals(name)) {
                channel.setOption((SocketOption<Integer>) option, (int) Math.max(1, Math.min(value, MAX_VALUE)));
            }
        }
    }
}
