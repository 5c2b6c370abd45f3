package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** A server that speaks RFC 6455 byte by byte with one client, and can violate the protocol. */
final class RawServer implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final String SERVER_INFO = "{\"op\":\"serverInfo\",\"name\":\"raw\",\"capabilities\":[]}";

    private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    private final CompletableFuture<Socket> client = new CompletableFuture<>();
    private final CompletableFuture<String> request = new CompletableFuture<>();
    private final Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    private final Inflater inflater = new Inflater(true);

    private RawServer() throws IOException {}

    /** Starts one that agrees on subprotocol and extensions, and introduces itself. */
    static RawServer start(String extensions) throws IOException {
        RawServer server = new RawServer();
        server.serve(request -> "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Protocol: foxglove.sdk.v1\r\nSec-WebSocket-Accept: " + acceptKey(request) + "\r\n"
                + (extensions.isEmpty() ? "" : "Sec-WebSocket-Extensions: " + extensions + "\r\n") + "\r\n");
        server.client.thenAccept(socket -> {
            try {
                server.sendText(SERVER_INFO);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        return server;
    }

    /** Starts one that answers the handshake by something, and no more than that. */
    static RawServer answering(String response) throws IOException {
        RawServer server = new RawServer();
        server.serve(request -> response);
        return server;
    }

    /** Closes the connection once it has answered the handshake. */
    RawServer closingAfterwards() {
        client.thenAccept(socket -> {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return this;
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + listening.getLocalPort());
    }

    /** Waits for the handshake, and returns it. */
    String request() throws Exception {
        return request.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    void send(String hex) throws Exception {
        socket().getOutputStream().write(HexFormat.ofDelimiter(" ").parseHex(hex));
    }

    void sendText(String text) throws Exception {
        sendFrame(0x81, text.getBytes(UTF_8));
    }

    /** Sends a compressed text, which may refer to those before it; returns how long it has become. */
    int sendCompressedText(String text) throws Exception {
        deflater.setInput(text.getBytes(UTF_8));
        byte[] compressed = new byte[text.length() + 1000];
        int length = deflater.deflate(compressed, 0, compressed.length, Deflater.SYNC_FLUSH) - 4;
        sendFrame(0xC1, Arrays.copyOf(compressed, length));
        return length;
    }

    private void sendFrame(int first, byte[] content) throws Exception {
        ByteBuffer frame = ByteBuffer.allocate(10 + content.length).put((byte) first);
        if (content.length < 126) {
            frame.put((byte) content.length);
        } else {
            frame.put((byte) 126).putShort((short) content.length);
        }
        frame.put(content);
        socket().getOutputStream().write(frame.array(), 0, frame.position());
    }

    /** Reads frames up to a close frame; returns its code. */
    int readCloseCode() throws Exception {
        while (true) {
            byte[] frame = readFrame();
            if ((frame[0] & 0xF) == 8) {
                return ByteBuffer.wrap(frame).getShort(1);
            }
        }
    }

    /** Reads the next frame: its first byte, and then its content, inflated. */
    byte[] readFrame() throws Exception {
        DataInputStream in = new DataInputStream(socket().getInputStream());
        int first = in.readUnsignedByte();
        int length = in.readUnsignedByte() - 0x80;
        length = length == 126 ? in.readUnsignedShort() : length == 127 ? Math.toIntExact(in.readLong()) : length;
        byte[] mask = in.readNBytes(4);
        byte[] content = in.readNBytes(length);
        for (int i = 0; i < length; i++) {
            content[i] ^= mask[i & 3];
        }
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(first);
        frame.writeBytes((first & 0x40) == 0 ? content : inflate(content));
        return frame.toByteArray();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        client.thenAccept(socket -> {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        deflater.end();
        inflater.end();
    }

    private interface Answer {
        String to(String request) throws GeneralSecurityException;
    }

    private void serve(Answer answer) {
        Thread thread = new Thread(
                () -> {
                    try {
                        Socket socket = listening.accept();
                        socket.setSoTimeout(PATIENCE_MILLIS);
                        StringBuilder head = new StringBuilder();
                        while (head.indexOf("\r\n\r\n") < 0) {
                            head.append((char) socket.getInputStream().read());
                        }
                        socket.getOutputStream()
                                .write(answer.to(head.toString()).getBytes(US_ASCII));
                        request.complete(head.toString());
                        client.complete(socket);
                    } catch (IOException | GeneralSecurityException e) {
                        request.completeExceptionally(e);
                        client.completeExceptionally(e);
                    }
                },
                "raw server");
        thread.setDaemon(true);
        thread.start();
    }

    private Socket socket() throws Exception {
        return client.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private byte[] inflate(byte[] content) throws DataFormatException {
        byte[] withTail = Arrays.copyOf(content, content.length + 4);
        withTail[content.length + 2] = (byte) 0xFF;
        withTail[content.length + 3] = (byte) 0xFF;
        inflater.setInput(withTail);
        byte[] whole = new byte[1 << 20];
        return Arrays.copyOf(whole, inflater.inflate(whole));
    }

    private static String acceptKey(String request) throws GeneralSecurityException {
        String key = request.replaceAll("(?s).*Sec-WebSocket-Key: (\\S+).*", "$1");
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1")
                        .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(US_ASCII)));
    }
}
