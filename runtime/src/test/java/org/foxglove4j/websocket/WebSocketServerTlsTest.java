package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.websocket.RawWebSocketClient.Frame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSocketServerTlsTest {

    @TempDir
    static Path folder;

    private static SSLContext tls;

    private final Context context = Context.create();
    private WebSocketServer server;

    @BeforeAll
    static void makeCertificate() throws Exception {
        tls = TestTls.create(folder);
    }

    @BeforeEach
    void start() throws Exception {
        server = WebSocketServer.builder()
                .context(context)
                .bind("127.0.0.1", 0)
                .tls(tls)
                .start();
    }

    @AfterEach
    void stop() {
        server.close(Duration.ofMillis(500));
        context.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void clientConnectsWithTls(String version) throws Exception {
        RawChannel channel =
                context.channelBuilder("/x").messageEncoding("json").build();
        try (RawWebSocketClient client = RawWebSocketClient.openTls(server.port(), tls)) {
            ((SSLSocket) client.socket()).setEnabledProtocols(new String[] {version});
            client.upgrade(RawWebSocketClient.SDK);
            client.expect("serverInfo");
            client.expect("advertise");
            client.subscribe(1, channel.id());
            assertThat(client.readUntilAnswered()).isEmpty();
            channel.log(new byte[100_000]);
            assertThat(client.readMessage().payload()).hasSize(100_000);
            client.sendFrame(true, RawWebSocketClient.CLOSE, new byte[0]);
            assertThat(client.readToEnd()).hasSize(1);
        }
        assertThat(server.appUrl().serverUrl()).startsWith("wss://");
    }

    @Test
    void jdkClientConnectsWithTls() throws Exception {
        CompletableFuture<String> first = new CompletableFuture<>();
        WebSocket socket = HttpClient.newBuilder()
                .sslContext(tls)
                .build()
                .newWebSocketBuilder()
                .subprotocols("foxglove.sdk.v1")
                .buildAsync(URI.create("wss://127.0.0.1:" + server.port()), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
                        first.complete(data.toString());
                        return null;
                    }
                })
                .get(30, TimeUnit.SECONDS);
        assertThat(first.get(30, TimeUnit.SECONDS)).contains("serverInfo");
        socket.abort();
    }

    @Test
    void clientWithoutTlsIsRejected() throws Exception {
        try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            assertThatThrownBy(() -> client.upgrade(RawWebSocketClient.SDK)).isInstanceOf(IOException.class);
        }
        try (RawWebSocketClient client = RawWebSocketClient.openTls(server.port(), tls)) {
            client.upgrade(RawWebSocketClient.SDK);
            client.expect("serverInfo");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void onlyClientsWithATrustedCertificateConnectIfTheServerNeedsOne(String version) throws Exception {
        SSLParameters parameters = new SSLParameters();
        parameters.setNeedClientAuth(true);
        parameters.setProtocols(new String[] {version});
        try (WebSocketServer strict = WebSocketServer.builder()
                .context(context)
                .bind("127.0.0.1", 0)
                .tls(tls, parameters)
                .start()) {
            parameters.setNeedClientAuth(false); // has no effect, because they are copied
            String url = strict.appUrl().serverUrl();
            SSLContext without = TestTls.withoutCertificate(folder);
            assertThatThrownBy(() -> WebSocketClient.builder().tls(without).connect(url))
                    .isInstanceOf(IOException.class);
            try (RawWebSocketClient client = RawWebSocketClient.openTls(strict.port(), without)) {
                assertThatThrownBy(() -> client.upgrade(RawWebSocketClient.SDK)).isInstanceOf(IOException.class);
            }
            assertThat(strict.clients()).isEmpty();
            try (WebSocketClient client = WebSocketClient.builder().tls(tls).connect(url)) {
                assertThat(client.isConnected()).isTrue();
            }
            try (WebSocketClient client = WebSocketClient.builder()
                    .tls(without)
                    .connect(server.appUrl().serverUrl())) {
                assertThat(client.isConnected())
                        .as("by a server that needs none")
                        .isTrue();
            }
        }
    }

    @Test
    void protocolsAndCipherSuitesCanBeRestricted() throws Exception {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3"});
        parameters.setCipherSuites(new String[] {"TLS_AES_256_GCM_SHA384"});
        try (WebSocketServer strict = WebSocketServer.builder()
                .context(context)
                .bind("127.0.0.1", 0)
                .tls(tls, parameters)
                .start()) {
            try (RawWebSocketClient client = RawWebSocketClient.openTls(strict.port(), tls)) {
                ((SSLSocket) client.socket()).setEnabledProtocols(new String[] {"TLSv1.2"});
                assertThatThrownBy(() -> client.upgrade(RawWebSocketClient.SDK)).isInstanceOf(IOException.class);
            }
            try (RawWebSocketClient client = RawWebSocketClient.openTls(strict.port(), tls)) {
                client.upgrade(RawWebSocketClient.SDK);
                assertThat(((SSLSocket) client.socket()).getSession().getCipherSuite())
                        .isEqualTo("TLS_AES_256_GCM_SHA384");
            }
        }
        parameters.setCipherSuites(new String[] {"none"});
        assertThatThrownBy(() -> WebSocketServer.builder().tls(tls, parameters))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** In Java-WebSocket, the end of a message stays in the TLS engine when the socket is full just then. */
    @Test
    void lastMessageArrivesDespiteAFullSocket() throws Exception {
        RawChannel channel =
                context.channelBuilder("/x").messageEncoding("json").build();
        for (int round = 0; round < 4; round++) {
            try (RawWebSocketClient client = RawWebSocketClient.openTls(server.port(), tls)) {
                client.upgrade(RawWebSocketClient.SDK);
                client.expect("serverInfo");
                client.expect("advertise");
                client.subscribe(1, channel.id());
                client.readUntilAnswered();
                int messages = 900;
                for (int i = 0; i < messages; i++) {
                    channel.log(new byte[10_000], i);
                }
                for (int i = 0; i < messages; i++) {
                    assertThat(client.readMessage().logTimeNanos()).isEqualTo(i);
                }
            }
        }
    }

    @Test
    void clientsAreNotifiedWhenTheServerStops() throws Exception {
        try (RawWebSocketClient client = RawWebSocketClient.openTls(server.port(), tls)) {
            client.upgrade(RawWebSocketClient.SDK);
            client.expect("serverInfo");
            server.close(Duration.ofMillis(200));
            Frame close = client.readFrame();
            assertThat(close.opcode()).isEqualTo(RawWebSocketClient.CLOSE);
        }
    }

    @Test
    void requestsInManyTlsRecordsAreRead() throws Exception {
        try (RawWebSocketClient client = RawWebSocketClient.openTls(server.port(), tls)) {
            client.upgrade(RawWebSocketClient.SDK);
            client.expect("serverInfo");
            client.sendText("{\"op\":\"zzz\",\"x\":\"" + "y".repeat(1_000_000) + "\"}");
            client.expectStatus(2, "Invalid message: unknown op `zzz`");
        }
    }
}
