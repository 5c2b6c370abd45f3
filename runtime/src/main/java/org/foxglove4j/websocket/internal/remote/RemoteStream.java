package org.foxglove4j.websocket.internal.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The byte stream of a client's connection, with TLS and a proxy if necessary. Any thread may abort it at any time. */
final class RemoteStream {

    private static final Logger LOGGER = LoggerFactory.getLogger(RemoteStream.class);
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** The socket without TLS; closing it never waits for the peer. */
    private @Nullable Socket plain;

    private boolean cut;
    private @Nullable Socket socket;

    /**
     * Connects, and waits for completion.
     *
     * @throws IOException if this fails, or the stream is aborted meanwhile
     */
    void connect(RemoteSocketConfig config) throws IOException {
        URI uri = config.uri();
        boolean secure = "wss".equalsIgnoreCase(uri.getScheme());
        String host = Objects.requireNonNullElse(uri.getHost(), "");
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? HTTPS_PORT : HTTP_PORT;
        Proxy proxy = proxy(URI.create((secure ? "https" : "http") + "://" + host + ":" + port));
        Socket opened = new Socket(proxy);
        keep(opened);
        opened.setTcpNoDelay(true);
        String address = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        opened.connect(
                proxy.type() == Proxy.Type.DIRECT
                        ? new InetSocketAddress(address, port)
                        : InetSocketAddress.createUnresolved(address, port));
        socket = secure ? encrypt(opened, address, port, config.tls()) : opened;
    }

    InputStream input() throws IOException {
        return Objects.requireNonNull(socket).getInputStream();
    }

    OutputStream output() throws IOException {
        return Objects.requireNonNull(socket).getOutputStream();
    }

    /** Aborts the stream; pending reads and writes fail. */
    synchronized void cut() {
        cut = true;
        if (plain != null) {
            try {
                plain.close();
            } catch (IOException e) {
                LOGGER.debug("Cannot close a socket", e);
            }
        }
    }

    private synchronized void keep(Socket opened) throws IOException {
        plain = opened;
        if (cut) {
            opened.close();
            throw new SocketException("given up");
        }
    }

    private static Proxy proxy(URI uri) {
        ProxySelector selector = ProxySelector.getDefault();
        List<Proxy> proxies = selector == null ? List.of() : selector.select(uri);
        return proxies.isEmpty() ? Proxy.NO_PROXY : proxies.get(0);
    }

    private static Socket encrypt(Socket opened, String host, int port, @Nullable SSLContext context)
            throws IOException {
        SSLContext tls = context == null ? platformTls() : context;
        SSLSocket encrypted = (SSLSocket) tls.getSocketFactory().createSocket(opened, host, port, true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }

    private static SSLContext platformTls() throws IOException {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("TLS is not available on this platform", e);
        }
    }
}
