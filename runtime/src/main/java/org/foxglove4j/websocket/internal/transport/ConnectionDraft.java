package org.foxglove4j.websocket.internal.transport;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.foxglove4j.websocket.internal.frame.DeflateAgreement;
import org.foxglove4j.websocket.internal.frame.DeflateOptions;
import org.foxglove4j.websocket.internal.frame.Extension;
import org.foxglove4j.websocket.internal.transport.HandshakeAnswer.Accept;
import org.foxglove4j.websocket.internal.transport.HandshakeAnswer.Refuse;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.HandshakeState;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.HandshakeBuilder;
import org.java_websocket.handshake.HandshakeImpl1Client;
import org.java_websocket.handshake.Handshakedata;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Implements the library's protocol interface for one connection: answers the handshake as decided by the handler, and
 * passes on the data that follows.
 *
 * <p>The library answers every rejection with a web page with status 404. Therefore each handshake is reported to it as
 * matching, and the response returned to it is then the rejection. Extensions are hidden from it.
 */
final class ConnectionDraft extends Draft_6455 {

    private static final Logger LOGGER = LoggerFactory.getLogger(ConnectionDraft.class);
    private static final Refuse NOT_HTTP = new Refuse("400 Bad Request", "This is not a request for a WebSocket.");
    private static final Refuse NO_UPGRADE = new Refuse(
            "426 Upgrade Required",
            "This is a Foxglove WebSocket server: connect to it from the Foxglove app, not with a browser.");
    private static final Refuse FAILED = new Refuse("500 Internal Server Error", "The server failed.");

    private static final int KEY_CHARS = 24;
    private static final int KEY_BYTES = 16;

    private final @Nullable DeflateOptions deflate;
    private boolean malformed;
    private String extensions = "";
    private DeflateAgreement.@Nullable Accepted deflateAccepted;
    private int handshakeBytes;
    private HandshakeAnswer answer = NOT_HTTP;
    private @Nullable SocketConnection connection;

    ConnectionDraft(@Nullable DeflateOptions deflate) {
        this.deflate = deflate;
    }

    @Override
    public Draft copyInstance() {
        return new ConnectionDraft(deflate);
    }

    @Override
    public Handshakedata translateHandshake(ByteBuffer request) throws InvalidHandshakeException {
        if (!beginsWithMethod(request)) {
            // The library would wait for the end of a line, which may never come, for example if the peer uses TLS.
            malformed = true;
            request.position(request.limit());
            return new HandshakeImpl1Client();
        }
        int begin = request.position();
        try {
            Handshakedata handshake = super.translateHandshake(request);
            handshakeBytes = request.position() - begin;
            extensions = header(request.slice(begin, handshakeBytes), Extension.HEADER);
            return handshake;
        } catch (InvalidHandshakeException e) {
            malformed = true;
            return new HandshakeImpl1Client();
        }
    }

    @Override
    public HandshakeState acceptHandshakeAsServer(ClientHandshake request) {
        return HandshakeState.MATCHED;
    }

    /** Determines the answer, which the library requests immediately afterwards. */
    void decide(SocketConnection newConnection, TransportHandler handler, ClientHandshake request) {
        connection = newConnection;
        answer = answer(newConnection.remoteAddress(), handler, request);
        newConnection.handshakeAnswered(
                answer, handshakeBytes, deflateAccepted == null ? null : deflateAccepted.agreement());
    }

    /** Returns the rejection of the peer, or null if it was not rejected. */
    @Nullable
    Refuse refusal() {
        return answer instanceof Refuse refusal ? refusal : null;
    }

    @Override
    public HandshakeBuilder postProcessHandshakeResponseAsServer(
            ClientHandshake request, ServerHandshakeBuilder response) throws InvalidHandshakeException {
        if (answer instanceof Accept accepted) {
            super.postProcessHandshakeResponseAsServer(request, response);
            response.setHttpStatusMessage("Switching Protocols");
            response.put("Connection", "Upgrade");
            response.put("Server", "foxglove4j");
            response.put("Sec-WebSocket-Protocol", accepted.subprotocol());
            if (deflateAccepted != null) {
                response.put(Extension.HEADER, deflateAccepted.header());
            }
        }
        return response;
    }

    @Override
    public List<ByteBuffer> createHandshake(Handshakedata response) {
        return answer instanceof Refuse refusal ? List.of(http(refusal)) : super.createHandshake(response);
    }

    /** Handles bytes after the handshake. Returns no frames to the library, so that it never acts on one. */
    @Override
    public List<Framedata> translateFrame(ByteBuffer bytes) {
        Objects.requireNonNull(connection, "frames before the handshake")
                .input()
                .received(bytes);
        return List.of();
    }

    private HandshakeAnswer answer(InetSocketAddress remoteAddress, TransportHandler handler, ClientHandshake request) {
        if (malformed) {
            return NOT_HTTP;
        }
        if (!request.getFieldValue("Upgrade").equalsIgnoreCase("websocket")) {
            return NO_UPGRADE;
        }
        if (!request.getFieldValue("Connection").toLowerCase(Locale.ROOT).contains("upgrade")
                || !isKey(request.getFieldValue("Sec-WebSocket-Key").trim())) {
            return NOT_HTTP;
        }
        if (!request.getFieldValue("Sec-WebSocket-Version").trim().equals("13")) {
            return new Refuse("426 Upgrade Required", "Only version 13 of the WebSocket protocol is supported.");
        }
        try {
            if (deflate != null) {
                deflateAccepted = DeflateAgreement.answer(Extension.parse(extensions), deflate.contextTakeover());
            }
            return handler.handshake(new HandshakeRequest(
                    remoteAddress,
                    request.getResourceDescriptor(),
                    tokens(request.getFieldValue("Sec-WebSocket-Protocol")),
                    headers(request)));
        } catch (Extension.MalformedException e) {
            return new Refuse("400 Bad Request", String.valueOf(e.getMessage()));
        } catch (Throwable e) {
            // An exception thrown here would end the decoder thread, and with it all connections.
            LOGGER.error("Handshake failed", e);
            return FAILED;
        }
    }

    private static boolean beginsWithMethod(ByteBuffer request) {
        int first = request.hasRemaining() ? request.get(request.position()) : 'G';
        return first >= 'A' && first <= 'Z';
    }

    /** RFC 6455, section 4.2.1. */
    private static boolean isKey(String key) {
        try {
            return key.length() == KEY_CHARS && Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Returns a header of a request, with repeated headers joined by commas. The library joins them with semicolons,
     * which have a different meaning in the header for extensions.
     */
    private static String header(ByteBuffer request, String name) {
        return StandardCharsets.ISO_8859_1
                .decode(request)
                .toString()
                .lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).trim())
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> headers(ClientHandshake request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.iterateHttpFields().forEachRemaining(name -> headers.put(name, request.getFieldValue(name)));
        return headers;
    }

    /** Splits a header; the library joins repeated ones by semicolons. */
    private static List<String> tokens(String header) {
        return Arrays.stream(header.split("[,;]"))
                .map(String::trim)
                .filter(token -> !token.isEmpty())
                .toList();
    }

    private static ByteBuffer http(Refuse refusal) {
        byte[] body = refusal.text().getBytes(StandardCharsets.UTF_8);
        byte[] head = ("HTTP/1.1 " + refusal.status() + "\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n"
                        + "Content-Length: " + body.length + "\r\n"
                        + "Sec-WebSocket-Version: 13\r\n"
                        + "Connection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + body.length)
                .put(head)
                .put(body)
                .flip();
    }
}
