package org.foxglove4j.websocket;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that speaks RFC 6455 byte by byte, and can violate the protocol. */
final class RawWebSocketClient implements AutoCloseable {

    static final String SDK = "foxglove.sdk.v1";
    static final String SDK_WITH_SCHEMA_TABLE = "foxglove.sdk.v1.1";
    static final String LEGACY = "foxglove.websocket.v1";

    static final int CONTINUATION = 0x0;
    static final int TEXT = 0x1;
    static final int BINARY = 0x2;
    static final int CLOSE = 0x8;
    static final int PING = 0x9;
    static final int PONG = 0xA;

    private static final int PATIENCE_MILLIS = 30_000;
    private static final byte[] MASK = {0x11, 0x22, 0x33, 0x44};
    private static final JsonMapper JSON = new JsonMapper();

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private @Nullable WireInflater inflater;

    /** One frame of the server. */
    record Frame(boolean fin, int opcode, byte[] content) {
        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    private RawWebSocketClient(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Opens a TCP connection without sending anything. */
    static RawWebSocketClient open(int port) throws IOException {
        return new RawWebSocketClient(new Socket(InetAddress.getByName("127.0.0.1"), port));
    }

    /** Opens a TCP connection with a receive buffer of only some kilobytes. */
    static RawWebSocketClient openWithSmallWindow(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        return new RawWebSocketClient(socket);
    }

    /** Connects with a receive buffer of only some kilobytes, and reads the server info. */
    static RawWebSocketClient connectWithSmallWindow(WebSocketServer server) throws IOException {
        RawWebSocketClient client = openWithSmallWindow(server.port());
        client.upgrade(SDK);
        client.expect("serverInfo");
        return client;
    }

    static RawWebSocketClient openTls(int port, SSLContext trust) throws IOException {
        return new RawWebSocketClient(trust.getSocketFactory().createSocket("127.0.0.1", port));
    }

    /** Connects as a Foxglove client, without reading the server's first message. */
    static RawWebSocketClient connect(WebSocketServer server) throws IOException {
        RawWebSocketClient client = open(server.port());
        client.upgrade(SDK);
        return client;
    }

    /** Connects, and reads the server's introduction. */
    static RawWebSocketClient connectAndReadServerInfo(WebSocketServer server) throws IOException {
        RawWebSocketClient client = connect(server);
        client.expect("serverInfo");
        return client;
    }

    /** Sends a valid handshake, and reads the response, which must be valid too. */
    String upgrade(String... subprotocols) throws IOException {
        sendHandshake(Arrays.stream(subprotocols)
                .map(token -> "Sec-WebSocket-Protocol: " + token)
                .toArray(String[]::new));
        String response = readHttpHead();
        if (!response.startsWith("HTTP/1.1 101 ")) {
            throw new IOException("not upgraded: " + response);
        }
        return response;
    }

    /** Sends a good handshake that offers extensions, and understands compressed messages from now on. */
    String upgradeOffering(String... extensions) throws IOException {
        inflater = new WireInflater();
        String[] headers = Stream.concat(
                        Stream.of("Sec-WebSocket-Protocol: " + SDK),
                        Stream.of(extensions).map(offer -> "Sec-WebSocket-Extensions: " + offer))
                .toArray(String[]::new);
        sendHandshake(headers);
        String response = readHttpHead();
        if (!response.startsWith("HTTP/1.1 101 ")) {
            throw new IOException("not upgraded: " + response);
        }
        return response;
    }

    /** Connects one that offers compression as browsers do, up to the server's introduction. */
    static RawWebSocketClient connectOfferingDeflate(WebSocketServer server) throws IOException {
        RawWebSocketClient client = open(server.port());
        client.upgradeOffering("permessage-deflate; client_max_window_bits");
        client.expect("serverInfo");
        return client;
    }

    /** Returns what the frames were before they were put back as they were. */
    WireInflater wire() {
        return Objects.requireNonNull(inflater);
    }

    void sendHandshake(String... moreHeaders) throws IOException {
        StringBuilder request = new StringBuilder("GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                + "Connection: keep-alive, Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
        for (String header : moreHeaders) {
            request.append(header).append("\r\n");
        }
        sendRaw(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    }

    void sendRaw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    String readHttpHead() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            head.write(in.readUnsignedByte());
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    /** Reads an HTTP response to its end; the server closes the connection. */
    String readHttpResponse() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    static String header(String httpHead, String name) {
        return httpHead.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(line -> line.substring(name.length() + 1).trim())
                .findFirst()
                .orElse("");
    }

    void sendText(String text) throws IOException {
        sendFrame(true, TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    void sendBinary(int... bytes) throws IOException {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            content[i] = (byte) bytes[i];
        }
        sendFrame(true, BINARY, content);
    }

    void subscribe(long subscriptionId, long channelId) throws IOException {
        sendText("{\"op\":\"subscribe\",\"subscriptions\":[{\"id\":" + subscriptionId + ",\"channelId\":" + channelId
                + "}]}");
    }

    void unsubscribe(long subscriptionId) throws IOException {
        sendText("{\"op\":\"unsubscribe\",\"subscriptionIds\":[" + subscriptionId + "]}");
    }

    void sendFrame(boolean fin, int opcode, byte[] content) throws IOException {
        sendRaw(frame(fin, opcode, content));
    }

    static byte[] frame(boolean fin, int opcode, byte[] content) {
        ByteBuffer frame = ByteBuffer.allocate(14 + content.length);
        frame.put((byte) ((fin ? 0x80 : 0) | opcode));
        if (content.length < 126) {
            frame.put((byte) (0x80 | content.length));
        } else if (content.length < 0x10000) {
            frame.put((byte) (0x80 | 126)).putShort((short) content.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(content.length);
        }
        frame.put(MASK);
        for (int i = 0; i < content.length; i++) {
            frame.put((byte) (content[i] ^ MASK[i & 3]));
        }
        return Arrays.copyOf(frame.array(), frame.position());
    }

    Frame readFrame() throws IOException {
        int first = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        boolean compressed = (first & 0x40) != 0 && inflater != null;
        if ((first & (compressed ? 0x30 : 0x70)) != 0 || (second & 0x80) != 0) {
            throw new IOException("a server's frame is never masked, and no extension was agreed on");
        }
        long length = second;
        if (second == 126) {
            length = in.readUnsignedShort();
        } else if (second == 127) {
            length = in.readLong();
        }
        byte[] content = new byte[Math.toIntExact(length)];
        in.readFully(content);
        if (inflater != null) {
            content = inflater.take(first & 0xF, content, compressed);
        }
        return new Frame((first & 0x80) != 0, first & 0xF, content);
    }

    /** Reads the next frame, which must be text, as JSON. */
    JsonNode readJson() throws IOException {
        Frame frame = readFrame();
        if (frame.opcode() != TEXT) {
            throw new IOException("expected text, found " + frame.opcode() + " " + Arrays.toString(frame.content()));
        }
        return JSON.readTree(frame.text());
    }

    /** Reads the next frame, which must be JSON of an op. */
    JsonNode expect(String op) throws IOException {
        JsonNode message = readJson();
        if (!message.path("op").asString().equals(op)) {
            throw new IOException("expected " + op + ", found " + message);
        }
        return message;
    }

    void expectStatus(int level, String message) throws IOException {
        JsonNode status = expect("status");
        if (status.path("level").asInt() != level
                || !status.path("message").asString().equals(message)
                || status.has("id")) {
            throw new IOException("expected status " + level + " " + message + ", found " + status);
        }
    }

    /** Reads the next frame, which must be a message of a channel. */
    MessageFrame readMessage() throws IOException {
        return toMessage(readFrame());
    }

    /** Reads the next message of a channel, skipping text frames before it, such as reports of drops. */
    MessageFrame readMessageBehindTexts() throws IOException {
        Frame frame = readFrame();
        while (frame.opcode() == TEXT) {
            frame = readFrame();
        }
        return toMessage(frame);
    }

    private static MessageFrame toMessage(Frame frame) throws IOException {
        ByteBuffer content = ByteBuffer.wrap(frame.content()).order(ByteOrder.LITTLE_ENDIAN);
        if (frame.opcode() != BINARY || content.get() != 1) {
            throw new IOException("expected a message, found " + frame.opcode() + " " + frame.text());
        }
        long subscriptionId = Integer.toUnsignedLong(content.getInt());
        long logTime = content.getLong();
        byte[] payload = new byte[content.remaining()];
        content.get(payload);
        return new MessageFrame(subscriptionId, logTime, payload);
    }

    record MessageFrame(long subscriptionId, long logTimeNanos, byte[] payload) {
        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }
    }

    /** Waits until all requests so far are processed: sends one that is rejected, and reads until its response. */
    List<Frame> readUntilAnswered() throws IOException {
        sendBinary(0xFE);
        List<Frame> before = new ArrayList<>();
        while (true) {
            Frame frame = readFrame();
            if (frame.opcode() == TEXT && frame.text().contains("Unknown binary opcode 254")) {
                return before;
            }
            before.add(frame);
        }
    }

    /** Reads until the server ends the connection; returns everything before that. */
    List<Frame> readToEnd() throws IOException {
        List<Frame> frames = new ArrayList<>();
        while (true) {
            try {
                frames.add(readFrame());
            } catch (EOFException e) {
                return frames;
            }
        }
    }

    @Nullable
    Frame readFrameWithin(Duration time) throws IOException {
        socket.setSoTimeout(Math.toIntExact(time.toMillis()));
        try {
            return readFrame();
        } catch (java.net.SocketTimeoutException e) {
            return null;
        } finally {
            socket.setSoTimeout(PATIENCE_MILLIS);
        }
    }

    InputStream input() {
        return in;
    }

    Socket socket() {
        return socket;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
