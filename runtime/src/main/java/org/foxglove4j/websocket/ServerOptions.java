package org.foxglove4j.websocket;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.foxglove4j.Context;
import org.foxglove4j.SinkChannelFilter;
import org.foxglove4j.internal.LibraryName;
import org.foxglove4j.internal.RateLimits;
import org.foxglove4j.websocket.internal.protocol.DataRange;
import org.foxglove4j.websocket.internal.protocol.ServerInfo;
import org.foxglove4j.websocket.internal.transport.ServerTls;
import org.jspecify.annotations.Nullable;

/** The options set with a {@link WebSocketServerBuilder}, which documents their meaning. */
record ServerOptions(
        String name,
        String host,
        int port,
        String sessionId,
        Context context,
        SinkChannelFilter channelFilter,
        RateLimits rateLimits,
        Map<String, String> metadata,
        ServerOffers offers,
        List<String> subprotocols,
        ServerLimits limits,
        Predicate<String> originCheck,
        Predicate<ConnectionRequest> accessCheck,
        WebSocketServerListener listener,
        @Nullable ServerTls tls,
        @Nullable MessageCompression compression) {

    private static final String LIBRARY_KEY = "fg-library";

    boolean offers(Capability capability) {
        return offers.capabilities().contains(capability);
    }

    /** Returns the description of the server for a session. */
    ServerInfo introduction(String session) {
        Map<String, String> shown = new TreeMap<>(metadata);
        shown.put(LIBRARY_KEY, LibraryName.get());
        Playback playback = offers.playback();
        return new ServerInfo(
                name,
                offers.capabilities().stream()
                        .flatMap(capability -> capability.wireNames().stream())
                        .toList(),
                offers.supportedEncodings(),
                shown,
                session,
                playback == null ? null : new DataRange(playback.start(), playback.end()));
    }

    /** Resolves the host; if this fails, binding to the address will report it. */
    InetSocketAddress address() {
        return new InetSocketAddress(host, port);
    }
}
