package org.foxglove4j.benchmarks.websocket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.WebSocketServer;

/** Java-WebSocket without this library: one {@code send} per message and client. */
final class PlainJavaWebSocket extends WebSocketServer implements Contender {

    private static final int HEADER_BYTES = 13;

    private final List<WebSocket> subscribed = new CopyOnWriteArrayList<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private int messageBytes;

    PlainJavaWebSocket() throws InterruptedException {
        super(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                List.of(new Draft_6455(List.of(), List.of(new Protocol("foxglove.sdk.v1")))));
        setDaemon(true);
        setTcpNoDelay(true);
        setConnectionLostTimeout(0);
        start();
        started.await();
    }

    @Override
    public int port() {
        return getPort();
    }

    @Override
    public int readyClients() {
        return subscribed.size();
    }

    @Override
    public void send(byte[] message) {
        messageBytes = message.length;
        for (WebSocket client : subscribed) {
            client.send(ByteBuffer.allocate(HEADER_BYTES + message.length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put((byte) 1)
                    .putInt(1)
                    .putLong(1)
                    .put(message)
                    .flip());
        }
    }

    @Override
    public long waitingBytes() {
        long bytes = 0;
        for (WebSocket client : subscribed) {
            bytes = Math.max(bytes, (long) ((WebSocketImpl) client).outQueue.size() * messageBytes);
        }
        return bytes;
    }

    @Override
    public long droppedMessages() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        for (WebSocket client : getConnections()) {
            ((WebSocketImpl) client).outQueue.clear();
            ((WebSocketImpl) client).closeConnection(1001, "");
        }
        try {
            stop(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket conn, ClientHandshake handshake) {
        conn.send("{\"op\":\"advertise\",\"channels\":[{\"id\":1,\"topic\":\"" + OurServer.TOPIC + "\"}]}");
    }

    @Override
    public void onMessage(WebSocket conn, String message) {
        subscribed.add(conn);
    }

    @Override
    public void onClose(WebSocket conn, int code, String reason, boolean remote) {
        subscribed.remove(conn);
    }

    @Override
    public void onError(WebSocket conn, Exception ex) {
        System.err.println("Java-WebSocket: " + ex);
    }
}
