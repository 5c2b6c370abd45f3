package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.foxglove4j.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WebSocketServerHandshakeTest {

    private static final String MISSING = "Missing expected sec-websocket-protocol header";

    private final Context context = Context.create();
    private WebSocketServer server;

    @AfterEach
    void stop() {
        server.close();
        context.close();
    }

    private void start(WebSocketServerBuilder builder) throws IOException {
        server = builder.context(context).bind("127.0.0.1", 0).start();
    }

    @Test
    void serverInfoIsTheFirstMessage() throws Exception {
        start(WebSocketServer.builder().name("arm-7").sessionId("s-1").metadata(Map.of("key1", "a", "key2", "b")));
        try (RawWebSocketClient client = RawWebSocketClient.connect(server)) {
            JsonNode info = client.expect("serverInfo");
            assertThat(info.path("name").asString()).isEqualTo("arm-7");
            assertThat(info.path("sessionId").asString()).isEqualTo("s-1");
            assertThat(info.path("capabilities").isArray()).isTrue();
            assertThat(info.path("capabilities").size()).isZero();
            assertThat(info.has("supportedEncodings")).isFalse();
            assertThat(info.path("metadata").propertyNames()).containsExactlyInAnyOrder("fg-library", "key1", "key2");
        }
    }

    @Test
    void defaultSessionIdIsTheTimeInMilliseconds() throws Exception {
        start(WebSocketServer.builder());
        try (RawWebSocketClient client = RawWebSocketClient.connect(server)) {
            JsonNode info = client.expect("serverInfo");
            assertThat(Long.parseLong(info.path("sessionId").asString())).isGreaterThan(1_700_000_000_000L);
            assertThat(info.path("metadata").propertyNames()).containsExactly("fg-library");
            assertThat(info.path("metadata").path("fg-library").asString()).matches("foxglove4j/[0-9]+\\.[0-9.]+\\S*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foxglove.sdk.v1",
                "foxglove.sdk.v1, foxglove.sdk.v2",
                "unknown, foxglove.sdk.v1, another",
                "foxglove.websocket.v1,foxglove.sdk.v1"
            })
    void sdkSubprotocolIsPreferredInAnyPosition(String offered) throws Exception {
        start(WebSocketServer.builder());
        try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            assertThat(RawWebSocketClient.header(client.upgrade(offered), "Sec-WebSocket-Protocol"))
                    .isEqualTo("foxglove.sdk.v1");
            client.expect("serverInfo");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foxglove.sdk.v1.1",
                "foxglove.sdk.v1, foxglove.sdk.v1.1",
                "foxglove.sdk.v2,foxglove.websocket.v1, foxglove.sdk.v1.1,foxglove.sdk.v1"
            })
    void newestSubprotocolIsPreferredInAnyPosition(String offered) throws Exception {
        for (boolean strict : List.of(true, false)) {
            start(WebSocketServer.builder().strictSubprotocol(strict));
            try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
                assertThat(RawWebSocketClient.header(client.upgrade(offered), "Sec-WebSocket-Protocol"))
                        .isEqualTo("foxglove.sdk.v1.1");
                client.expect("serverInfo");
            }
            server.close();
        }
    }

    @Test
    void repeatedSubprotocolHeadersAreCombined() throws Exception {
        start(WebSocketServer.builder());
        try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            assertThat(RawWebSocketClient.header(
                            client.upgrade("unknown", "other, foxglove.sdk.v1", "last"), "Sec-WebSocket-Protocol"))
                    .isEqualTo("foxglove.sdk.v1");
        }
    }

    @Test
    void legacySubprotocolIsSupported() throws Exception {
        start(WebSocketServer.builder());
        try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            assertThat(RawWebSocketClient.header(client.upgrade("foxglove.websocket.v1"), "Sec-WebSocket-Protocol"))
                    .isEqualTo("foxglove.websocket.v1");
            client.expect("serverInfo");
        }
    }

    @Test
    void strictServerRejectsTheLegacySubprotocol() throws Exception {
        start(WebSocketServer.builder().strictSubprotocol(true));
        assertThat(refusal("Sec-WebSocket-Protocol: foxglove.websocket.v1"))
                .startsWith("HTTP/1.1 400 ")
                .endsWith("\r\n\r\n" + MISSING);
        try (RawWebSocketClient client = RawWebSocketClient.connect(server)) {
            client.expect("serverInfo");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Other: header",
                "Sec-WebSocket-Protocol: unknown",
                "Sec-WebSocket-Protocol: FOXGLOVE.SDK.V1",
                "Sec-WebSocket-Protocol: foxglove.sdk.v10",
                "Sec-WebSocket-Protocol: foxglove.sdk.v1.10",
                "Sec-WebSocket-Protocol:"
            })
    void unknownSubprotocolIsRejectedWith400(String header) throws Exception {
        start(WebSocketServer.builder());
        assertThat(refusal(header)).startsWith("HTTP/1.1 400 ").endsWith("\r\n\r\n" + MISSING);
        assertThat(server.clients()).isEmpty();
    }

    @Test
    void noExtensionIsNegotiatedByDefault() throws Exception {
        start(WebSocketServer.builder());
        try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            client.sendHandshake(
                    "Sec-WebSocket-Protocol: foxglove.sdk.v1",
                    "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits");
            String response = client.readHttpHead();
            assertThat(response).startsWith("HTTP/1.1 101 ").doesNotContainIgnoringCase("extensions");
            assertThat(RawWebSocketClient.header(response, "Sec-WebSocket-Accept"))
                    .isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
            client.expect("serverInfo");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\nHost: x\r\n\r\n", "GET /favicon.ico HTTP/1.1\r\n\r\n"})
    void browserIsInformedThatThisIsNotAWebPage(String request) throws Exception {
        start(WebSocketServer.builder());
        try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            client.sendRaw(request.getBytes(US_ASCII));
            assertThat(client.readHttpResponse()).startsWith("HTTP/1.1 426 ").contains("Foxglove app");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST / HTTP/1.1\r\n\r\n", "nonsense\r\n\r\n", "GET / HTTP/1.1\r\nno colon\r\n\r\n"})
    void invalidHandshakeIsRejectedWith400(String request) throws Exception {
        start(WebSocketServer.builder());
        try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            client.sendRaw(request.getBytes(US_ASCII));
            assertThat(client.readHttpResponse()).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void tlsClientIsRejectedByAPlainServerImmediately() throws Exception {
        start(WebSocketServer.builder().handshakeTimeout(Duration.ofMinutes(1)));
        try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            client.sendRaw(new byte[] {0x16, 0x03, 0x01, 0x00, (byte) 0xC8, 0x01});
            assertThat(client.readHttpResponse()).startsWith("HTTP/1.1 400 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "dGhlIHNhbXBsZSBub25jZQ", "c2hvcnQ=", "dGhlIHNhbXBsZSBub25jZSB0b28gbG9uZw=="})
    void invalidKeyIsRejectedWith400(String key) throws Exception {
        start(WebSocketServer.builder());
        try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            client.sendRaw(("GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: foxglove.sdk.v1\r\n"
                            + "Sec-WebSocket-Key: " + key + "\r\n\r\n")
                    .getBytes(US_ASCII));
            assertThat(client.readHttpResponse()).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void originsCanBeRejected() throws Exception {
        start(WebSocketServer.builder().originCheck("https://app.foxglove.dev"::equals));
        String token = "Sec-WebSocket-Protocol: foxglove.sdk.v1";
        assertThat(refusal(token, "Origin: https://evil.example")).startsWith("HTTP/1.1 403 ");
        try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            client.sendHandshake(token, "Origin: https://app.foxglove.dev");
            assertThat(client.readHttpHead()).startsWith("HTTP/1.1 101 ");
        }
        try (RawWebSocketClient client = RawWebSocketClient.connect(server)) {
            client.expect("serverInfo");
        }
    }

    @Test
    void originCheckThatThrowsRejects() throws Exception {
        start(WebSocketServer.builder().originCheck(origin -> {
            throw new IllegalStateException("broken");
        }));
        assertThat(refusal("Sec-WebSocket-Protocol: foxglove.sdk.v1", "Origin: https://app.foxglove.dev"))
                .startsWith("HTTP/1.1 500 ");
    }

    @Test
    void errorInTheOriginCheckDoesNotAffectOtherClients() throws Exception {
        start(WebSocketServer.builder().originCheck(origin -> {
            throw new StackOverflowError("broken");
        }));
        assertThat(refusal("Sec-WebSocket-Protocol: foxglove.sdk.v1", "Origin: https://app.foxglove.dev"))
                .startsWith("HTTP/1.1 500 ");
        try (RawWebSocketClient client = RawWebSocketClient.connect(server)) {
            client.expect("serverInfo");
        }
    }

    @Test
    void clientsBeyondTheLimitAreRejected() throws Exception {
        start(WebSocketServer.builder().maxClients(2));
        RawWebSocketClient first = RawWebSocketClient.connectAndReadServerInfo(server);
        try (RawWebSocketClient second = RawWebSocketClient.connectAndReadServerInfo(server)) {
            assertThat(refusal("Sec-WebSocket-Protocol: foxglove.sdk.v1")).startsWith("HTTP/1.1 503 ");
            first.close();
            Eventually.eventually(() -> assertThat(server.clients()).hasSize(1));
            try (RawWebSocketClient third = RawWebSocketClient.connectAndReadServerInfo(server)) {
                assertThat(third.readUntilAnswered()).isEmpty();
                assertThat(server.clients()).hasSize(2);
            }
            assertThat(second.readFrameWithin(Duration.ofMillis(1))).isNull();
        }
    }

    @Test
    void endlessHandshakeIsCutOff() throws Exception {
        start(WebSocketServer.builder());
        try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            client.sendRaw("GET / HTTP/1.1\r\nX-Long: ".getBytes(US_ASCII));
            byte[] endless = new byte[1024];
            assertThatThrownBy(() -> {
                        for (int sent = 0; sent < 64 * 1024 * 1024; sent += endless.length) {
                            client.sendRaw(endless);
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
    }

    @Test
    void slowHandshakeTimesOut() throws Exception {
        start(WebSocketServer.builder().handshakeTimeout(Duration.ofMillis(200)));
        try (RawWebSocketClient silent = RawWebSocketClient.open(server.port());
                RawWebSocketClient slow = RawWebSocketClient.open(server.port())) {
            slow.sendRaw("GET / HTTP/1.1\r\n".getBytes(US_ASCII));
            assertThatThrownBy(silent::readFrame).isInstanceOf(EOFException.class);
            // It may have been cut before it sent anything.
            assertThatThrownBy(slow::readFrame).isInstanceOfAny(EOFException.class, SocketException.class);
        }
    }

    @Test
    void numberOfUnfinishedHandshakesIsLimited() throws Exception {
        start(WebSocketServer.builder().maxClients(1).handshakeTimeout(Duration.ofMinutes(10)));
        RawWebSocketClient[] idle = new RawWebSocketClient[80];
        try {
            for (int i = 0; i < idle.length; i++) {
                idle[i] = RawWebSocketClient.open(server.port());
            }
            RawWebSocketClient last = idle[idle.length - 1];
            assertThatThrownBy(last::readFrame).isInstanceOfAny(EOFException.class, SocketException.class);
        } finally {
            for (RawWebSocketClient client : idle) {
                if (client != null) {
                    client.close();
                }
            }
        }
        Eventually.eventually(
                () -> RawWebSocketClient.connectAndReadServerInfo(server).close());
    }

    @Test
    void handshakeMayArriveByteByByte() throws Exception {
        start(WebSocketServer.builder());
        try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            String request = "GET /any/path?x HTTP/1.1\r\nUpgrade: WebSocket\r\nConnection: Upgrade\r\n"
                    + "sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                    + "sec-websocket-protocol: foxglove.sdk.v1\r\n\r\n";
            for (byte b : request.getBytes(US_ASCII)) {
                client.sendRaw(new byte[] {b});
            }
            assertThat(client.readHttpHead()).startsWith("HTTP/1.1 101 ");
            client.expect("serverInfo");
        }
    }

    @Test
    void framesMayFollowTheHandshakeImmediately() throws Exception {
        start(WebSocketServer.builder());
        try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            byte[] request = ("GET / HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                            + "Sec-WebSocket-Protocol: foxglove.sdk.v1\r\n\r\n")
                    .getBytes(US_ASCII);
            byte[] frame = RawWebSocketClient.frame(true, RawWebSocketClient.BINARY, new byte[] {(byte) 0xFF});
            byte[] both = new byte[request.length + frame.length];
            System.arraycopy(request, 0, both, 0, request.length);
            System.arraycopy(frame, 0, both, request.length, frame.length);
            client.sendRaw(both);
            assertThat(client.readHttpHead()).startsWith("HTTP/1.1 101 ");
            client.expect("serverInfo");
            client.expectStatus(2, "Invalid message: Unknown binary opcode 255");
        }
    }

    private String refusal(String... headers) throws IOException {
        try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            client.sendHandshake(headers);
            return client.readHttpResponse();
        }
    }
}
