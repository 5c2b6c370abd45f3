package org.foxglove4j.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.websocket.Capability;
import org.foxglove4j.websocket.ClientChannel;
import org.foxglove4j.websocket.ClientStatistics;
import org.foxglove4j.websocket.ConnectedClient;
import org.foxglove4j.websocket.MessageCompression;
import org.foxglove4j.websocket.WebSocketClient;
import org.foxglove4j.websocket.WebSocketServer;
import org.foxglove4j.websocket.WebSocketServerListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of all kinds are exchanged unchanged with peers that use compression. */
class CompressionTest {

    private static final int MESSAGES = 300;
    private static final int IN_FLIGHT = 20;

    private final BlockingQueue<byte[]> returned = new LinkedBlockingQueue<>();

    @ParameterizedTest
    @ValueSource(ints = {15, 12, 9})
    void pythonClientUsesItsRequestedWindow(int windowBits) throws Exception {
        for (boolean contextTakeover : new boolean[] {true, false}) {
            assertThat(serve(contextTakeover, url -> Peers.python("echo_compressed.py", "client", url, windowBits)))
                    .isEqualTo("permessage-deflate; "
                            + (contextTakeover ? "" : "server_no_context_takeover; ")
                            + "client_no_context_takeover; server_max_window_bits=" + windowBits);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nodeClientUsesCompression(boolean contextTakeover) throws Exception {
        assertThat(serve(contextTakeover, url -> Peers.node("echo_compressed.mjs", "client", url)))
                .isEqualTo("permessage-deflate; "
                        + (contextTakeover ? "" : "server_no_context_takeover; ")
                        + "client_no_context_takeover");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void browserUsesCompression(boolean contextTakeover) throws Exception {
        assumeTrue(Peers.isOnThePath("chromium"), "there is no Chromium on the path");
        assertThat(serve(contextTakeover, url -> Peers.node("echo_compressed.mjs", "browser", url)))
                .isEqualTo("permessage-deflate; "
                        + (contextTakeover ? "" : "server_no_context_takeover; ")
                        + "client_no_context_takeover");
    }

    @Test
    void ourClientWorksWithPython() throws Exception {
        assertThat(publish(Peers.python("echo_compressed.py", "server")))
                .isEqualTo("permessage-deflate; server_max_window_bits=12; client_max_window_bits=12");
    }

    @Test
    void ourClientWorksWithNode() throws Exception {
        assertThat(publish(Peers.node("echo_compressed.mjs", "server"))).isEqualTo("permessage-deflate");
    }

    private interface Command {
        List<String> of(String url);
    }

    /** Connects a peer to our server, and returns the negotiated extensions. */
    private String serve(boolean contextTakeover, Command command) throws Exception {
        WebSocketServerListener listener = new WebSocketServerListener() {
            @Override
            public void onClientMessage(ConnectedClient client, ClientChannel channel, byte[] message) {
                returned.add(message);
            }
        };
        try (Context context = Context.create();
                WebSocketServer server = WebSocketServer.builder()
                        .context(context)
                        .bind("127.0.0.1", 0)
                        .capabilities(Capability.CLIENT_PUBLISH)
                        .supportedEncodings("json")
                        .listener(listener)
                        .compression(MessageCompression.deflate().contextTakeover(contextTakeover))
                        .start();
                PeerProcess peer = PeerProcess.start(command.of("ws://127.0.0.1:" + server.port()))) {
            RawChannel channel =
                    context.channelBuilder("/data").messageEncoding("json").build();
            String agreed = peer.awaitLine(line -> !line.isBlank());
            sendAndExpect(channel);
            ConnectedClient client = server.clients().get(0);
            assertThat(client.isCompressed()).isTrue();
            ClientStatistics stats = client.statistics();
            assertThat(stats.savedBytes()).isGreaterThan(stats.sentBytes() / 4);
            server.close();
            peer.awaitEnd();
            return agreed;
        }
    }

    /** Connects our client to a peer, and returns the negotiated extensions. */
    private String publish(List<String> command) throws Exception {
        try (PeerProcess peer = PeerProcess.start(command);
                Context context = Context.create();
                WebSocketClient client = WebSocketClient.builder()
                        .compression(MessageCompression.deflate())
                        .connect("ws://127.0.0.1:" + peer.awaitLine(line -> line.matches("\\d+")))) {
            assertThat(client.isCompressed()).isTrue();
            client.subscribe(
                    "/echo",
                    message -> returned.add(Arrays.copyOfRange(
                            message.dataArray(), message.dataOffset(), message.dataOffset() + message.dataLength())));
            RawChannel channel =
                    context.channelBuilder("/data").messageEncoding("json").build();
            await(() -> client.channel("/echo").isPresent(), "the peer has not introduced itself");
            context.addSink(client.sink());
            sendAndExpect(channel);
            return peer.awaitLine(line -> line.startsWith("permessage"));
        }
    }

    private void sendAndExpect(RawChannel channel) throws Exception {
        await(channel::hasSinks, "the peer has not subscribed");
        for (int i = 0; i < MESSAGES + IN_FLIGHT; i++) {
            if (i < MESSAGES) {
                channel.log(message(i), i);
            }
            if (i >= IN_FLIGHT) {
                byte[] next = returned.poll(20, TimeUnit.SECONDS);
                assertThat(next).as("message %d", i - IN_FLIGHT).isNotNull();
                assertThat(Digest.of(next))
                        .as("message %d", i - IN_FLIGHT)
                        .isEqualTo(Digest.of(message(i - IN_FLIGHT)));
            }
        }
        assertThat(returned).isEmpty();
    }

    private static void await(BooleanSupplier condition, String otherwise) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(otherwise).isLessThan(deadline);
            Thread.sleep(5);
        }
    }

    /** Poses, noise, long texts and half noise; the shortest message has one byte. */
    private static byte[] message(int i) {
        Random random = new Random(i);
        byte[] noise = new byte[i % 3 == 0 ? 120_000 : 1 + random.nextInt(5000)];
        random.nextBytes(noise);
        return switch (i % 5) {
            case 0 -> noise;
            case 1 ->
                ("{\"x\":" + random.nextInt(1000) + ",\"frame_id\":\"base_link\"}")
                        .repeat(1 + i % 4)
                        .getBytes(UTF_8);
            case 2 ->
                ("{\"points\":[" + random.nextInt(1000) + "]},").repeat(4000).getBytes(UTF_8);
            case 3 -> {
                Arrays.fill(noise, noise.length / 4, noise.length, (byte) 'x');
                yield noise;
            }
            default -> new byte[] {(byte) i};
        };
    }
}
