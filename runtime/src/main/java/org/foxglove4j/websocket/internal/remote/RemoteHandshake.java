package org.foxglove4j.websocket.internal.remote;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.foxglove4j.websocket.internal.frame.DeflateAgreement;
import org.foxglove4j.websocket.internal.frame.Extension;
import org.jspecify.annotations.Nullable;

/**
 * The result of the handshake between a client and a server. See RFC 6455, section 4, and RFC 7692, section 7.
 *
 * @param subprotocol the subprotocol, or empty if the server has selected none
 * @param deflate the compression parameters, or null if there is no compression
 */
record RemoteHandshake(String subprotocol, @Nullable DeflateAgreement deflate) {

    private static final String ACCEPT_KEY_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int KEY_BYTES = 16;
    private static final int MAX_RESPONSE_BYTES = 64 * 1024;
    private static final int SWITCHING_PROTOCOLS = 101;

    /** Thrown if a server does not switch to the WebSocket protocol. */
    static final class RefusedException extends IOException {

        private static final long serialVersionUID = 1L;

        private final int status;

        RefusedException(int status) {
            super("HTTP status " + status);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /**
     * Performs the WebSocket handshake with a server, offering compression if so configured.
     *
     * @throws RefusedException if the server answers with another HTTP status
     * @throws IOException if its answer violates the RFCs
     */
    static RemoteHandshake perform(RemoteSocketConfig config, InputStream in, OutputStream out) throws IOException {
        URI uri = config.uri();
        byte[] nonce = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(nonce);
        String key = Base64.getEncoder().encodeToString(nonce);
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        StringBuilder request = new StringBuilder(
                "GET " + path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()) + " HTTP/1.1\r\n"
                        + "Host: " + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + "\r\n"
                        + "Upgrade: websocket\r\n"
                        + "Connection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: " + key + "\r\n"
                        + "Sec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Protocol: " + String.join(", ", config.subprotocols()) + "\r\n");
        boolean offersDeflate = config.deflate() != null;
        if (offersDeflate) {
            request.append(Extension.HEADER + ": " + DeflateAgreement.OFFER + "\r\n");
        }
        config.headers()
                .forEach((name, value) ->
                        request.append(name).append(": ").append(value).append("\r\n"));
        out.write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        String response = readHead(in);
        int status = status(response);
        if (status != SWITCHING_PROTOCOLS) {
            throw new RefusedException(status);
        }
        Map<String, String> headers = headers(response);
        require(headers, "Upgrade", "websocket");
        if (!headers.getOrDefault("Connection", "").toLowerCase(Locale.ROOT).contains("upgrade")) {
            throw new ProtocolException("the server did not upgrade the connection");
        }
        if (!headers.getOrDefault("Sec-WebSocket-Accept", "").equals(acceptKey(key))) {
            throw new ProtocolException("the server did not understand the handshake: Sec-WebSocket-Accept is wrong");
        }
        return new RemoteHandshake(
                headers.getOrDefault("Sec-WebSocket-Protocol", ""),
                agreement(headers.getOrDefault(Extension.HEADER, ""), offersDeflate));
    }

    private static @Nullable DeflateAgreement agreement(String header, boolean offered) throws IOException {
        List<Extension> extensions;
        try {
            extensions = Extension.parse(header);
        } catch (Extension.MalformedException e) {
            throw new ProtocolException(e.getMessage());
        }
        if (extensions.isEmpty()) {
            return null;
        }
        DeflateAgreement agreement =
                offered && extensions.size() == 1 ? DeflateAgreement.ofAnswer(extensions.get(0)) : null;
        if (agreement == null) {
            throw new ProtocolException("the server answered "
                    + (offered ? "the offer " + DeflateAgreement.OFFER : "no offer of extensions") + " with " + header
                    + ", which was not offered");
        }
        return agreement;
    }

    private static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the server closed the connection during the handshake");
            }
            if (head.length() == MAX_RESPONSE_BYTES) {
                throw new ProtocolException(
                        "the answer to the handshake is longer than " + MAX_RESPONSE_BYTES + " bytes");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static int status(String response) throws ProtocolException {
        String[] words = response.substring(0, response.indexOf('\r')).split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/1.") || !words[1].matches("[0-9]{3}")) {
            throw new ProtocolException("the server does not speak HTTP");
        }
        return Integer.parseInt(words[1]);
    }

    /** Returns the headers by name, with repeated ones joined by commas. */
    private static Map<String, String> headers(String response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.lines().skip(1).filter(line -> line.indexOf(':') > 0).forEach(line -> {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).trim(),
                    line.substring(colon + 1).trim(),
                    (first, second) -> first + ", " + second);
        });
        return headers;
    }

    private static void require(Map<String, String> headers, String name, String value) throws ProtocolException {
        String found = headers.getOrDefault(name, "");
        if (!found.equalsIgnoreCase(value)) {
            throw new ProtocolException("expected " + name + ": " + value + " from the server, found " + found);
        }
    }

    private static String acceptKey(String key) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1")
                            .digest((key + ACCEPT_KEY_SUFFIX).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every platform has SHA-1", e);
        }
    }
}
