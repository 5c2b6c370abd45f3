package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.Context;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Schema;
import org.foxglove4j.SchemaEncodings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebSocketServerServicesTest {

    private static final Service ECHO = Service.of("/echo", ServiceRequest::payload);

    private final RecordingListener listener = new RecordingListener();

    private WebSocketServerBuilder anyPort() {
        return WebSocketServer.builder()
                .context(Context.create())
                .bind("127.0.0.1", 0)
                .listener(listener);
    }

    private static long advertisedId(RawWebSocketClient client) throws Exception {
        return client.expect("advertiseServices").at("/services/0/id").asLong();
    }

    private static void call(RawWebSocketClient client, long serviceId, int callId, String encoding, String payload)
            throws Exception {
        byte[] name = encoding.getBytes(UTF_8);
        byte[] content = payload.getBytes(UTF_8);
        client.sendFrame(
                true,
                RawWebSocketClient.BINARY,
                ByteBuffer.allocate(13 + name.length + content.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put((byte) 2)
                        .putInt((int) serviceId)
                        .putInt(callId)
                        .putInt(name.length)
                        .put(name)
                        .put(content)
                        .array());
    }

    private static void expectResponse(
            RawWebSocketClient client, long serviceId, int callId, String encoding, String payload) throws Exception {
        String expected = "03" + littleEndian((int) serviceId) + littleEndian(callId)
                + littleEndian(encoding.getBytes(UTF_8).length)
                + HexFormat.of().formatHex((encoding + payload).getBytes(UTF_8));
        RawWebSocketClient.Frame frame = client.readFrame();
        assertThat(frame.opcode()).as(frame.text()).isEqualTo(RawWebSocketClient.BINARY);
        assertThat(HexFormat.of().formatHex(frame.content())).isEqualTo(expected);
    }

    private static void expectFailure(RawWebSocketClient client, long serviceId, long callId, String message)
            throws Exception {
        assertThat(client.readFrame().text())
                .isEqualTo("{\"op\":\"serviceCallFailure\",\"serviceId\":" + serviceId + ",\"callId\":" + callId
                        + ",\"message\":\"" + message + "\"}");
    }

    private static String littleEndian(int value) {
        return HexFormat.of().toHexDigits(Integer.reverseBytes(value));
    }

    @Test
    void callIsAnsweredInTheEncodingOfItsRequest() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        Service reverse = Service.of("/reverse", request -> {
            seen.add(request.service().name() + " " + request.callId() + " " + request.encoding() + " "
                    + request.client().isConnected());
            return new StringBuilder(new String(request.payload(), UTF_8))
                    .reverse()
                    .toString()
                    .getBytes(UTF_8);
        });
        try (WebSocketServer server =
                        anyPort().services(reverse).supportedEncodings("räw").start();
                RawWebSocketClient client = RawWebSocketClient.connect(server)) {
            JsonNode info = client.expect("serverInfo");
            assertThat(info.path("capabilities").toString()).isEqualTo("[\"services\"]");
            assertThat(info.path("supportedEncodings").toString()).isEqualTo("[\"räw\"]");
            String advertised = client.readFrame().text();
            assertThat(advertised)
                    .matches("\\{\"op\":\"advertiseServices\",\"services\":\\[\\{\"id\":[1-9][0-9]*,"
                            + "\"name\":\"/reverse\",\"type\":\"/reverse\",\"requestSchema\":\"\","
                            + "\"responseSchema\":\"\"\\}\\]\\}");
            long id = Long.parseLong(advertised.replaceAll(".*\"id\":([0-9]+).*", "$1"));
            call(client, id, -1, "räw", "abc");
            expectResponse(client, id, -1, "räw", "cba");
            call(client, id, 0, "räw", "");
            expectResponse(client, id, 0, "räw", "");
            assertThat(seen).containsExactly("/reverse 4294967295 räw true", "/reverse 0 räw true");
        }
    }

    @Test
    void invalidCallsFailWithAReason() throws Exception {
        try (WebSocketServer server = anyPort()
                        .services(Service.builder("/j").request("json", null).handler(ServiceRequest::payload))
                        .supportedEncodings("cdr")
                        .start();
                RawWebSocketClient client = RawWebSocketClient.connect(server)) {
            assertThat(client.expect("serverInfo").path("supportedEncodings").toString())
                    .isEqualTo("[\"cdr\",\"json\"]");
            long id = advertisedId(client);
            call(client, 4294967295L, 7, "json", "");
            expectFailure(client, 4294967295L, 7, "Unknown service");
            call(client, id, 8, "cdr", "");
            expectFailure(client, id, 8, "Unsupported encoding");
            server.addServices(ECHO);
            long echo = advertisedId(client);
            call(client, echo, 9, "xml", "");
            expectFailure(client, echo, 9, "Unsupported encoding");
            call(client, echo, 10, "json", "x");
            expectResponse(client, echo, 10, "json", "x");
        }
    }

    @Test
    void legacyClientReceivesSchemasInTheOlderFormToo() throws Exception {
        Service typed = Service.builder("/s")
                .type("T")
                .request("json", Schema.jsonSchema("Q", "{\"type\":\"object\"}"))
                .response("protobuf", Schema.create("R", SchemaEncodings.PROTOBUF, new byte[] {1, 2, 3}))
                .handler(ServiceRequest::payload);
        try (WebSocketServer server = anyPort().services(typed).start();
                RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            client.upgrade(RawWebSocketClient.LEGACY);
            client.expect("serverInfo");
            assertThat(client.expect("advertiseServices").at("/services/0").toString())
                    .endsWith("\"name\":\"/s\",\"type\":\"T\",\"requestSchema\":\"{\\\"type\\\":\\\"object\\\"}\","
                            + "\"request\":{\"encoding\":\"json\",\"schemaName\":\"Q\","
                            + "\"schemaEncoding\":\"jsonschema\",\"schema\":\"{\\\"type\\\":\\\"object\\\"}\"},"
                            + "\"responseSchema\":\"{\\\"type\\\":\\\"object\\\",\\\"properties\\\":{}}\","
                            + "\"response\":{\"encoding\":\"protobuf\",\"schemaName\":\"R\","
                            + "\"schemaEncoding\":\"protobuf\",\"schema\":\"AQID\"}}");
            server.addServices(ECHO);
            assertThat(client.expect("advertiseServices")
                            .at("/services/0/requestSchema")
                            .asString())
                    .isEqualTo("{\"type\":\"object\",\"properties\":{}}");
        }
    }

    @Test
    void legacyClientThatUsesRosReceivesEmptySchemas() throws Exception {
        try (WebSocketServer server = anyPort()
                        .services(ECHO)
                        .supportedEncodings("cbor", "cdr", "json")
                        .start();
                RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            client.upgrade(RawWebSocketClient.LEGACY);
            client.expect("serverInfo");
            JsonNode service = client.expect("advertiseServices").at("/services/0");
            assertThat(service.at("/requestSchema").asString()).isEmpty();
            assertThat(service.at("/responseSchema").asString()).isEmpty();
        }
    }

    @Test
    void requestAndResponseSchemasAreAdvertised() throws Exception {
        Service structured = Service.builder("/s")
                .type("T")
                .request("json", Schema.jsonSchema("Q", "{\"type\":\"object\"}"))
                .response("protobuf", Schema.create("R", SchemaEncodings.PROTOBUF, new byte[] {1, 2, 3}))
                .handler(ServiceRequest::payload);
        try (WebSocketServer server = anyPort().services(structured).start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            JsonNode service = client.expect("advertiseServices").at("/services/0");
            assertThat(service.toString())
                    .endsWith("\"name\":\"/s\",\"type\":\"T\",\"request\":{\"encoding\":\"json\",\"schemaName\":\"Q\","
                            + "\"schemaEncoding\":\"jsonschema\",\"schema\":\"{\\\"type\\\":\\\"object\\\"}\"},"
                            + "\"response\":{\"encoding\":\"protobuf\",\"schemaName\":\"R\","
                            + "\"schemaEncoding\":\"protobuf\",\"schema\":\"AQID\"}}");
            long id = service.path("id").asLong();
            call(client, id, 1, "json", "{}");
            expectResponse(client, id, 1, "protobuf", "{}");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Service.builder("/s").request("json", Schema.create("Q", "jsonschema", new byte[] {-1})));
    }

    @Test
    void annotatedTypesAreReadAndWritten() throws Exception {
        Service typed = Service.of("/grip", Grip.class, Grip.class, request -> new Grip(request.text() + "!"));
        Service later = Service.ofAsync(
                "/later", Grip.class, Grip.class, request -> CompletableFuture.supplyAsync(() -> request));
        Service coded = Service.of("/coded", GripJson.DECODER, GripJson.ENCODER, request -> request);
        try (WebSocketServer server = anyPort().services(typed).start();
                RawWebSocketClient client = RawWebSocketClient.connect(server)) {
            assertThat(client.expect("serverInfo").path("supportedEncodings").toString())
                    .isEqualTo("[\"json\"]");
            JsonNode service = client.expect("advertiseServices").at("/services/0");
            assertThat(service.path("type").asString()).isEqualTo("test.Grip");
            assertThat(service.at("/request/encoding").asString()).isEqualTo(MessageEncodings.JSON);
            assertThat(service.at("/response/schemaName").asString()).isEqualTo("test.Grip");
            long id = service.path("id").asLong();
            call(client, id, 1, "json", "\"open\"");
            expectResponse(client, id, 1, "json", "\"open!\"");
            call(client, id, 2, "json", "17");
            expectFailure(client, id, 2, "expected a text at byte 0, found 17");
            server.addServices(later);
            long second = advertisedId(client);
            call(client, second, 3, "json", "\"x\"");
            expectResponse(client, second, 3, "json", "\"x\"");
            server.addServices(coded);
            JsonNode third = client.expect("advertiseServices").at("/services/0");
            assertThat(third.path("requestSchema").asString()).isEmpty();
            assertThat(third.path("type").asString()).isEqualTo("/coded");
            assertThat(third.at("/response/schemaName").asString()).isEqualTo("test.Grip");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Service.of("/x", String.class, Grip.class, Grip::new))
                .withMessageContaining("java.lang.StringJson");
    }

    @Test
    void servicesCanBeAddedAndRemovedWhileClientsAreConnected() throws Exception {
        try (WebSocketServer server = anyPort()
                        .capabilities(Capability.SERVICES)
                        .supportedEncodings("json")
                        .start();
                RawWebSocketClient first = RawWebSocketClient.connectAndReadServerInfo(server)) {
            assertThat(first.readUntilAnswered()).isEmpty();
            Service failing = Service.of("/failing", request -> {
                throw new IllegalStateException("gripper is offline");
            });
            server.addServices(ECHO, failing);
            JsonNode services = first.expect("advertiseServices").path("services");
            assertThat(services.size()).isEqualTo(2);
            long echo = services.at("/0/id").asLong();
            long other = services.at("/1/id").asLong();
            try (RawWebSocketClient second = RawWebSocketClient.connectAndReadServerInfo(server)) {
                assertThat(second.expect("advertiseServices").path("services")).isEqualTo(services);
                call(first, other, 5, "json", "");
                expectFailure(first, other, 5, "gripper is offline");
                server.removeServices("/echo", "/never");
                for (RawWebSocketClient client : List.of(first, second)) {
                    assertThat(client.readFrame().text())
                            .isEqualTo("{\"op\":\"unadvertiseServices\",\"serviceIds\":[" + echo + "]}");
                }
                call(first, echo, 6, "json", "");
                expectFailure(first, echo, 6, "Unknown service");
                server.removeServices("/never");
                server.addServices();
                assertThat(second.readUntilAnswered()).isEmpty();
                server.addServices(ECHO);
                assertThat(advertisedId(second)).isGreaterThan(other);
            }
        }
    }

    @Test
    void serviceCanBelongToSeveralServers() throws Exception {
        try (WebSocketServer one =
                        anyPort().services(ECHO).supportedEncodings("json").start();
                WebSocketServer two =
                        anyPort().services(ECHO).supportedEncodings("json").start();
                RawWebSocketClient first = RawWebSocketClient.connectAndReadServerInfo(one);
                RawWebSocketClient second = RawWebSocketClient.connectAndReadServerInfo(two)) {
            long firstId = advertisedId(first);
            long secondId = advertisedId(second);
            assertThat(firstId).isNotEqualTo(secondId);
            call(first, firstId, 1, "json", "1");
            call(second, secondId, 1, "json", "2");
            expectResponse(first, firstId, 1, "json", "1");
            expectResponse(second, secondId, 1, "json", "2");
            call(first, secondId, 2, "json", "");
            expectFailure(first, secondId, 2, "Unknown service");
        }
    }

    @Test
    void handlerThatFailsWithoutAMessageStillResponds() throws Exception {
        Service silent = Service.of("/silent", request -> {
            throw new Exception();
        });
        Service nothing = Service.ofAsync("/nothing", request -> CompletableFuture.completedStage(null));
        try (WebSocketServer server = anyPort()
                        .services(silent, nothing)
                        .supportedEncodings("json")
                        .start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            JsonNode services = client.expect("advertiseServices").path("services");
            for (JsonNode service : services) {
                long id = service.path("id").asLong();
                call(client, id, 1, "json", "");
                expectFailure(client, id, 1, "Internal server error: service failed to send a response");
            }
        }
    }

    @Test
    void responsesMayComeInAnyOrderUpToALimit() throws Exception {
        BlockingQueue<CompletableFuture<byte[]>> pending = new LinkedBlockingQueue<>();
        Service slow = Service.ofAsync("/slow", request -> {
            CompletableFuture<byte[]> answer = new CompletableFuture<>();
            pending.add(answer);
            return answer;
        });
        try (WebSocketServer server =
                        anyPort().services(slow).supportedEncodings("json").start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server);
                RawWebSocketClient other = RawWebSocketClient.connectAndReadServerInfo(server)) {
            long id = advertisedId(client);
            advertisedId(other);
            for (int i = 0; i < 33; i++) {
                call(client, id, i, "json", "");
            }
            expectFailure(client, id, 32, "Too many requests");
            List<CompletableFuture<byte[]>> calls = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                calls.add(pending.poll(30, TimeUnit.SECONDS));
            }
            call(other, id, 0, "json", "");
            CompletableFuture<byte[]> others = pending.poll(30, TimeUnit.SECONDS);
            others.complete("mine".getBytes(UTF_8));
            expectResponse(other, id, 0, "json", "mine");
            calls.get(31).complete("last".getBytes(UTF_8));
            calls.get(0).completeExceptionally(new IllegalStateException("first"));
            expectResponse(client, id, 31, "json", "last");
            expectFailure(client, id, 0, "first");
            server.removeServices("/slow");
            client.expect("unadvertiseServices");
            calls.get(1).complete(new byte[0]);
            expectResponse(client, id, 1, "json", "");
            listener.expect("connect", "connect");
            client.close();
            listener.expect("disconnect");
            calls.get(2).complete(new byte[0]);
        }
    }

    @Test
    void invalidServicesChangeNothing() throws Exception {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anyPort().services(ECHO).start())
                .withMessageStartingWith("Neither service /echo nor the server declared a supported request encoding");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anyPort()
                        .services(ECHO, ECHO)
                        .supportedEncodings("json")
                        .start())
                .withMessage("Service /echo has already been registered");
        try (WebSocketServer server = anyPort().start()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> server.addServices(ECHO))
                    .withMessageStartingWith("Services are not supported on this server instance");
        }
        try (WebSocketServer server =
                        anyPort().services(ECHO).supportedEncodings("json").start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            advertisedId(client);
            Service other = Service.of("/other", ServiceRequest::payload);
            assertThatIllegalArgumentException().isThrownBy(() -> server.addServices(other, ECHO));
            assertThat(client.readUntilAnswered()).isEmpty();
            server.addServices(other);
            client.expect("advertiseServices");
        }
    }

    @Test
    void listenerMayAddAServiceForTheConnectingClient() throws Exception {
        BlockingQueue<WebSocketServer> started = new LinkedBlockingQueue<>();
        WebSocketServerListener adding = new WebSocketServerListener() {
            @Override
            public void onClientConnect(ConnectedClient client) {
                try {
                    WebSocketServer server = started.take();
                    server.addServices(ECHO);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        try (WebSocketServer server = WebSocketServer.builder()
                        .context(Context.create())
                        .bind("127.0.0.1", 0)
                        .capabilities(Capability.SERVICES)
                        .supportedEncodings("json")
                        .listener(adding)
                        .start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            started.add(server);
            advertisedId(client);
            assertThat(client.readUntilAnswered()).isEmpty();
        }
    }
}
