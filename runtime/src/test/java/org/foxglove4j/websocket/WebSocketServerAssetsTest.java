package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.FileNotFoundException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.Context;
import org.junit.jupiter.api.Test;

class WebSocketServerAssetsTest {

    private WebSocketServerBuilder anyPort() {
        return WebSocketServer.builder().context(Context.create()).bind("127.0.0.1", 0);
    }

    private static void fetch(RawWebSocketClient client, String uri, long requestId) throws Exception {
        client.sendText("{\"op\":\"fetchAsset\",\"uri\":\"" + uri + "\",\"requestId\":" + requestId + "}");
    }

    private static void expect(RawWebSocketClient client, String hex) throws Exception {
        RawWebSocketClient.Frame frame = client.readFrame();
        assertThat(frame.opcode()).as(frame.text()).isEqualTo(RawWebSocketClient.BINARY);
        assertThat(HexFormat.of().formatHex(frame.content())).isEqualTo(hex.replace(" ", ""));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    @Test
    void clientsGetTheFileOrAReason() throws Exception {
        AssetHandler handler = uri -> switch (uri) {
            case "package://arm" -> new byte[] {(byte) 0xca, (byte) 0xfe};
            case "package://empty" -> new byte[0];
            case "package://none" -> null;
            case "package://silent" -> throw new Exception();
            default -> throw new FileNotFoundException("nö");
        };
        try (WebSocketServer server = anyPort().assets(handler).start();
                RawWebSocketClient client = RawWebSocketClient.connect(server)) {
            assertThat(client.expect("serverInfo").path("capabilities").toString())
                    .isEqualTo("[\"assets\"]");
            fetch(client, "package://arm", 9);
            expect(client, "04 09000000 00 00000000 cafe");
            fetch(client, "package://empty", 4294967295L);
            expect(client, "04 ffffffff 00 00000000");
            fetch(client, "other", 0);
            expect(client, "04 00000000 01 03000000 6ec3b6");
            fetch(client, "package://none", 2);
            expect(client, "04 02000000 01 20000000" + hex("there is no asset package://none"));
            fetch(client, "package://silent", 1);
            String reason = "Internal server error: asset handler failed to send a response";
            expect(client, "04 01000000 01 3e000000" + hex(reason));
        }
    }

    @Test
    void responsesMayComeInAnyOrderUpToALimit() throws Exception {
        BlockingQueue<CompletableFuture<byte[]>> pending = new LinkedBlockingQueue<>();
        AsyncAssetHandler handler = (asking, uri) -> {
            CompletableFuture<byte[]> content = new CompletableFuture<>();
            pending.add(content);
            return content;
        };
        try (WebSocketServer server = anyPort().assetsAsync(handler).start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            for (int i = 0; i < 33; i++) {
                fetch(client, "x", i);
            }
            expect(client, "04 20000000 01 28000000" + hex("Too many concurrent fetch asset requests"));
            List<CompletableFuture<byte[]>> files = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                files.add(pending.poll(30, TimeUnit.SECONDS));
            }
            files.get(5).complete(new byte[] {5});
            expect(client, "04 05000000 00 00000000 05");
            files.get(3).completeExceptionally(new FileNotFoundException("gone"));
            expect(client, "04 03000000 01 04000000" + hex("gone"));
        }
    }

    @Test
    void largeFilesDoNotOverflowTheBacklog() throws Exception {
        byte[] mesh = new byte[3_000_000];
        mesh[mesh.length - 1] = 7;
        try (WebSocketServer server =
                        anyPort().assets(uri -> mesh).backlog(8, 4_000_000).start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            for (int i = 0; i < 12; i++) {
                fetch(client, "mesh", i);
            }
            for (int i = 0; i < 12; i++) {
                byte[] content = client.readFrame().content();
                assertThat(content).hasSize(10 + mesh.length);
                assertThat(content[1]).isEqualTo((byte) i);
                assertThat(content[content.length - 1]).isEqualTo((byte) 7);
            }
        }
    }

    @Test
    void disconnectedClientWithPendingResponsesDelaysNothing() throws Exception {
        byte[] mesh = new byte[3_000_000];
        RecordingListener listener = new RecordingListener();
        try (WebSocketServer server = anyPort()
                        .assets(uri -> mesh)
                        .backlog(1, 1)
                        .listener(listener)
                        .start();
                RawWebSocketClient client = RawWebSocketClient.openWithSmallWindow(server.port())) {
            client.upgrade(RawWebSocketClient.SDK);
            for (int i = 0; i < 20; i++) {
                fetch(client, "mesh", i);
            }
            client.expect("serverInfo");
            client.close();
            listener.expect("connect", "disconnect");
        }
    }

    @Test
    void capabilityRequiresAHandler() {
        assertThatIllegalStateException()
                .isThrownBy(() -> anyPort().capabilities(Capability.ASSETS).start())
                .withMessageContaining("call assets(...)");
    }
}
