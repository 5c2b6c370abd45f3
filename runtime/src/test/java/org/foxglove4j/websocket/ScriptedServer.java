package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.Opcode;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.WebSocketServer;

/** A server that sends scripted messages to one client, and records what the client sends. */
final class ScriptedServer implements AutoCloseable {

    private final CountDownLatch started = new CountDownLatch(1);
    private final BlockingQueue<WebSocket> clients = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private final Semaphore pings = new Semaphore(0);
    private final List<String> introduction;
    private final WebSocketServer server;

    private ScriptedServer(String subprotocol, List<String> introduction) {
        this.introduction = introduction;
        server = new Server(new Draft_6455(List.of(), List.of(new Protocol(subprotocol))));
    }

    /**
     * Starts a server.
     *
     * @param subprotocol the one that it speaks; empty for none
     * @param introduction the texts that it sends at once
     */
    static ScriptedServer start(String subprotocol, String... introduction) throws InterruptedException {
        ScriptedServer scripted = new ScriptedServer(subprotocol, List.of(introduction));
        scripted.server.start();
        scripted.started.await();
        return scripted;
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + server.getPort());
    }

    WebSocket client() throws InterruptedException {
        return clients.take();
    }

    String nextText() throws InterruptedException {
        return String.valueOf(texts.poll(30, TimeUnit.SECONDS));
    }

    /** Waits until the client has sent pings and received the pongs. */
    void awaitPings(int count) throws InterruptedException {
        assertThat(pings.tryAcquire(count, 30, TimeUnit.SECONDS)).isTrue();
    }

    /** Sends a binary message in parts. */
    static void sendParts(WebSocket client, byte[]... parts) {
        for (int i = 0; i < parts.length; i++) {
            client.sendFragmentedFrame(Opcode.BINARY, ByteBuffer.wrap(parts[i]), i == parts.length - 1);
        }
    }

    @Override
    public void close() throws InterruptedException {
        server.stop(200);
    }

    private final class Server extends WebSocketServer {

        Server(Draft_6455 draft) {
            super(new InetSocketAddress("127.0.0.1", 0), 1, List.of(draft));
            setDaemon(true);
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket client, ClientHandshake handshake) {
            introduction.forEach(client::send);
            clients.add(client);
        }

        @Override
        public void onMessage(WebSocket client, String message) {
            texts.add(message);
        }

        @Override
        public void onWebsocketPing(WebSocket client, Framedata ping) {
            super.onWebsocketPing(client, ping);
            pings.release();
        }

        @Override
        public void onClose(WebSocket client, int code, String reason, boolean remote) {}

        @Override
        public void onError(WebSocket client, Exception failure) {}
    }
}
