package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.foxglove4j.Context;
import org.foxglove4j.websocket.internal.transport.HandshakeRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which clients are accepted, based on their URL and headers. */
class WebSocketServerAccessTest {

    private final Context context = Context.create();
    private WebSocketServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
        context.close();
    }

    @Test
    void tokenInTheUrlIsAccepted() throws Exception {
        start(request ->
                request.queryParameter("token").filter("open sesame"::equals).isPresent());
        assertRefused(WebSocketClient.builder(), "");
        assertRefused(WebSocketClient.builder(), "/?token=close");
        try (WebSocketClient client = WebSocketClient.connect(url() + "/robot?a=1&token=open%20sesame")) {
            assertThat(client.isConnected()).isTrue();
        }
    }

    @Test
    void headerIsAccepted() throws Exception {
        start(request ->
                request.header("authorization").filter("Bearer 17"::equals).isPresent());
        assertRefused(WebSocketClient.builder(), "");
        assertRefused(WebSocketClient.builder().header("Authorization", "Bearer 18"), "");
        try (WebSocketClient client = WebSocketClient.builder()
                .header("X-Other", "1")
                .header("Authorization", "Bearer 16")
                .header("authorization", "Bearer 17")
                .connect(url())) {
            assertThat(client.isConnected()).isTrue();
        }
    }

    @Test
    void aCheckSeesWhereAClientComesFrom_andWhatItAsksFor() throws Exception {
        BlockingQueue<ConnectionRequest> seen = new LinkedBlockingQueue<>();
        start(seen::add);
        WebSocketClient.connect(url() + "/a/b?x=1&y&z=1=2&z=3").close();
        ConnectionRequest request = seen.poll(30, TimeUnit.SECONDS);
        assertThat(request.address().getAddress().isLoopbackAddress()).isTrue();
        assertThat(request.path()).startsWith("/a/b?x=");
        assertThat(request.queryParameter("y")).isEmpty();
        assertThat(request.queryParameter("z")).contains("1=2");
        assertThat(request.queryParameter("none")).isEmpty();
        assertThat(request.header("SEC-WEBSOCKET-VERSION")).contains("13");
        assertThat(request.header("Cookie")).isEmpty();
        WebSocketClient.connect(url()).close();
        ConnectionRequest bare = seen.poll(30, TimeUnit.SECONDS);
        assertThat(bare.path()).isEqualTo("/");
        assertThat(bare.queryParameter("z")).isEmpty();
    }

    @Test
    void malformedQueryIsPassedUnchanged() {
        ConnectionRequest request = new ConnectionRequest(
                new HandshakeRequest(new InetSocketAddress(1), "/?x=%zz&%=y", List.of(), Map.of()));
        assertThat(request.queryParameter("x")).contains("%zz");
        assertThat(request.queryParameter("%")).contains("y");
    }

    @Test
    void whoIsConnectedIsKnownByThat_alsoToHandlers() throws Exception {
        server = WebSocketServer.builder()
                .context(context)
                .bind("127.0.0.1", 0)
                .assetsAsync((client, uri) -> CompletableFuture.completedFuture(
                        (client.request().queryParameter("user").orElse("nobody") + uri).getBytes(UTF_8)))
                .start();
        try (WebSocketClient client = WebSocketClient.connect(url() + "/?user=ann")) {
            assertThat(server.clients().get(0).request().queryParameter("user")).contains("ann");
            assertThat(client.fetchAsset("/x").get()).isEqualTo("ann/x".getBytes(UTF_8));
        }
    }

    @Test
    void rejectionIsReported() throws Exception {
        start(request -> false);
        try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            client.sendHandshake("Sec-WebSocket-Protocol: foxglove.sdk.v1");
            assertThat(client.readHttpResponse())
                    .startsWith("HTTP/1.1 403 ")
                    .endsWith("\r\n\r\nThis client may not connect");
        }
        assertThat(server.clients()).isEmpty();
    }

    @Test
    void checkThatThrowsRejectsEveryone() throws Exception {
        start(request -> {
            throw new IllegalStateException("broken");
        });
        assertRefused(WebSocketClient.builder(), "");
        assertThat(server.clients()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-WebSocket-Key", "sec-websocket-protocol", "Host", "two words", ""})
    void handshakeHeadersCannotBeSet(String name) {
        assertThatThrownBy(() -> WebSocketClient.builder().header(name, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void start(Predicate<ConnectionRequest> check) throws IOException {
        server = WebSocketServer.builder()
                .context(context)
                .bind("127.0.0.1", 0)
                .accessCheck(check)
                .start();
    }

    private String url() {
        return "ws://127.0.0.1:" + server.port();
    }

    private void assertRefused(WebSocketClientBuilder builder, String path) {
        assertThatThrownBy(() -> builder.connect(url() + path)).isInstanceOf(IOException.class);
    }
}
