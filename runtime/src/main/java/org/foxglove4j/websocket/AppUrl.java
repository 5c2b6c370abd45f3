package org.foxglove4j.websocket;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A URL that opens the Foxglove app and connects it to a server. Immutable. */
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
     * Returns a URL that connects the app to any server, including one of another program.
     *
     * @param serverUrl for example {@code ws://10.12.34.2:8765}
     * @throws IllegalArgumentException if it does not start with {@code ws://} or {@code wss://}
     */
    public static AppUrl of(String serverUrl) {
        return new AppUrl(require(serverUrl), Optional.empty(), false);
    }

    /**
     * Returns this URL with another server address, for use on other machines: for example the address of the robot in
     * its network, or of a router or proxy in front of it.
     *
     * @param newServerUrl for example {@code ws://10.12.34.2:8765}
     * @throws IllegalArgumentException if it does not start with {@code ws://} or {@code wss://}
     */
    public AppUrl withServerUrl(String newServerUrl) {
        return new AppUrl(require(newServerUrl), layoutId, openInDesktop);
    }

    /** Returns this URL with the id of a layout for the app to open. */
    public AppUrl withLayoutId(String newLayoutId) {
        return new AppUrl(serverUrl, Optional.of(newLayoutId), openInDesktop);
    }

    /** Returns this URL changed to open the desktop app, if it is installed. */
    public AppUrl withOpenInDesktop() {
        return new AppUrl(serverUrl, layoutId, true);
    }

    /** Returns the URL of the server, for example {@code ws://127.0.0.1:8765}. */
    public String serverUrl() {
        return serverUrl;
    }

    /** Returns this URL as a {@link URI}, for example for {@code Desktop.browse}. */
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

    /** Returns this URL as a string that can be clicked or pasted into a browser. */
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

    /** A server that listens on all addresses is reachable at least from this machine, by IPv4 or IPv6. */
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
                    "expected a server URL such as ws://10.12.34.2:8765, found " + serverUrl);
        }
        return serverUrl;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
