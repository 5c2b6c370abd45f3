package org.foxglove4j.websocket.internal.transport;

import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/**
 * Has the operating system find out that a peer is gone without a word, as a machine that has lost its power or its
 * network: it asks a peer that is quiet. Without that a connection on which nothing is sent would stay for hours.
 */
final class TcpKeepAlive {

    private static final int PROBES = 3;

    /** Linux takes no more seconds. */
    private static final int MAX_VALUE = 32767;

    private TcpKeepAlive() {}

    /**
     * Has a peer that does not answer be taken for gone after some time; after that of the operating system where no other
     * can be set.
     */
    static void start(SocketChannel channel, Duration patience) throws IOException {
        channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        long seconds = patience.toSeconds();
        set(channel, "TCP_KEEPIDLE", seconds / 2);
        set(channel, "TCP_KEEPINTERVAL", seconds / 2 / PROBES);
        set(channel, "TCP_KEEPCOUNT", PROBES);
    }

    /** By name, since not every platform has the options, nor the module that declares them. */
    @SuppressWarnings("unchecked") // These options are numbers.
    private static void set(SocketChannel channel, String name, long value) throws IOException {
        for (SocketOption<?> option : channel.supportedOptions()) {
            if (option.name().equals(name)) {
                channel.setOption((SocketOption<Integer>) option, (int) Math.max(1, Math.min(value, MAX_VALUE)));
            }
        }
    }
}
