package org.foxglove4j.websocket;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The address of the Foxglove app, set to connect to a server. Immutable. */
public final class AppUrl {

    private static final String APP = "https://app.foxglove.dev";

    private final String serverUrl;
    private final Optional<String> layoutId;
    private final boolean openInDesktop;

    private AppUrl(String serverUrl, Optional<String> layoutId, boolean openInDesktop) {
        this.serverUrl = serverUrl;
        this.layoutId = layoutId;
        this.openInDesktop = openInDesktop;
    }

    static AppUrl of(InetSocketAddress server, boolean tls) {
        return new AppUrl(
                (tls ? "wss" : "ws") + "://" + host(server.getAddress()) + ":" + server.getPort(),
                Optional.empty(),
                false);
    }

    /**
     * Returns the address of the app, set to connect to any server, which may be another program's.
     *
     * @param serverUrl for example {@code ws://10.12.34.2:8765}
     * @throws IllegalArgumentException if it is not one that begins with {@code ws://} or {@code wss://}
     */
    public static AppUrl of(String serverUrl) {
        return new AppUrl(require(serverUrl), Optional.empty(), false);
    }

    /**
     * Returns the same address, but of the server as another machine reaches it: by the robot's address in its network, or
     * that of a router or proxy before it.
     *
     * @param newServerUrl for example {@code ws://10.12.34.2:8765}
     * @throws IllegalArgumentException if it is not one that begins with {@code ws://} or {@code wss://}
     */
    public AppUrl withServerUrl(String newServerUrl) {
        return new AppUrl(require(newServerUrl), layoutId, openInDesktop);
    }

    /** Returns the same address, but with a layout that the app opens. */
    public AppUrl withLayoutId(String newLayoutId) {
        return new AppUrl(serverUrl, Optional.of(newLayoutId), openInDesktop);
    }

    /** Returns the same address, but one that opens the desktop app, where it is installed. */
    public AppUrl withOpenInDesktop() {
        return new AppUrl(serverUrl, layoutId, true);
    }

    /** Returns the address of the server itself, for example {@code ws://127.0.0.1:8765}. */
    public String serverUrl() {
        return serverUrl;
    }

    /** Returns this as a URI, for example for {@code Desktop.browse}. */
    public URI toUri() {
        return URI.create(toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AppUrl that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** Returns this as text that can be clicked on or pasted into a browser. */
    @Override
    public String toString() {
        StringBuilder url =
                new StringBuilder(APP).append("?ds=foxglove-websocket&ds.url=").append(encode(serverUrl));
        layoutId.ifPresent(id -> url.append("&layoutId=").append(encode(id)));
        if (openInDesktop) {
            url.append("&openIn=desktop");
        }
        return url.toString();
    }

    /** A server that listens on all addresses is reached at least from here, be it by the fourth or the sixth protocol. */
    private static String host(InetAddress address) {
        if (address.isAnyLocalAddress()) {
            return "localhost";
        }
        String text = address.getHostAddress();
        return address instanceof Inet6Address ? "[" + text + "]" : text;
    }

    private static String require(String serverUrl) {
        if (!serverUrl.startsWith("ws://") && !serverUrl.startsWith("wss://")) {
            throw new IllegalArgumentException(
                    "expected a server's address such as ws://10.12.34.2:8765, found " + serverUrl);
        }
        return serverUrl;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
