package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.foxglove4j.websocket.ParameterTexts.get;
import static org.foxglove4j.websocket.ParameterTexts.set;
import static org.foxglove4j.websocket.ParameterTexts.subscribe;
import static org.foxglove4j.websocket.ParameterTexts.unsubscribe;
import static org.foxglove4j.websocket.ParameterTexts.values;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.foxglove4j.Context;
import org.foxglove4j.parameter.Parameter;
import org.foxglove4j.parameter.ParameterCheck;
import org.foxglove4j.parameter.ParameterStore;
import org.junit.jupiter.api.Test;

class WebSocketServerParametersTest {

    private final RecordingListener listener = new RecordingListener();
    private final ParameterStore store = ParameterStore.create()
            .declare(Parameter.of("/arm/speed", 0.5), ParameterCheck.range(0, 2))
            .declare(Parameter.of("/arm/count", 3))
            .declareReadOnly(Parameter.of("/serial", "A"));

    private WebSocketServerBuilder anyPort() {
        return WebSocketServer.builder()
                .context(Context.create())
                .bind("127.0.0.1", 0)
                .listener(listener);
    }

    @Test
    void numberOfSubscribedParametersIsLimited() throws Exception {
        try (WebSocketServer server = anyPort().parameters(store).start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            StringJoiner names = new StringJoiner(",");
            for (int i = 0; i < 10_002; i++) {
                names.add("\"" + i + "\"");
            }
            client.sendText(subscribe(names.toString()));
            client.expectStatus(
                    2,
                    "A client may subscribe to at most 10000 parameters with 16777216 bytes of names; ignoring 2 parameters");
            client.sendText(subscribe("\"0\",\"/arm/count\""));
            client.expectStatus(
                    2,
                    "A client may subscribe to at most 10000 parameters with 16777216 bytes of names; ignoring 1 parameter");
            client.sendText(unsubscribe("\"0\",\"never\""));
            client.sendText(subscribe("\"/arm/count\",\"/arm/count\""));
            assertThat(client.readUntilAnswered()).isEmpty();
            store.set("/arm/count", 4);
            assertThat(client.readFrame().text()).isEqualTo(values("{\"name\":\"/arm/count\",\"value\":4}", ""));
        }
    }

    @Test
    void parameterStoreIsServed() throws Exception {
        try (WebSocketServer server = anyPort().parameters(store).start();
                RawWebSocketClient client = RawWebSocketClient.connect(server)) {
            assertThat(client.expect("serverInfo").path("capabilities").toString())
                    .isEqualTo("[\"parameters\",\"parametersSubscribe\"]");
            client.sendText(get("", ",\"id\":\"all\""));
            assertThat(client.readFrame().text())
                    .isEqualTo(values(
                            "{\"name\":\"/arm/count\",\"value\":3},"
                                    + "{\"name\":\"/arm/speed\",\"type\":\"float64\",\"value\":0.5},"
                                    + "{\"name\":\"/serial\",\"value\":\"A\"}",
                            ",\"id\":\"all\""));
            client.sendText(get("\"/serial\",\"/unknown\"", ""));
            assertThat(client.readFrame().text()).isEqualTo(values("{\"name\":\"/serial\",\"value\":\"A\"}", ""));
            client.sendText(get("\"/unknown\"", ",\"id\":null"));
            assertThat(client.readFrame().text()).isEqualTo(values("", ""));
        }
    }

    @Test
    void clientsSetAllowedParametersAndGetTheActualValues() throws Exception {
        try (WebSocketServer server = anyPort().parameters(store).start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            client.sendText(set("{\"name\":\"/arm/speed\",\"value\":2}", ",\"id\":\"1\""));
            assertThat(client.readFrame().text())
                    .isEqualTo(values("{\"name\":\"/arm/speed\",\"type\":\"float64\",\"value\":2.0}", ",\"id\":\"1\""));
            assertThat(store.get("/arm/speed").asDouble()).isEqualTo(2);
            client.sendText(set(
                    "{\"name\":\"/arm/speed\",\"value\":3},{\"name\":\"/serial\",\"value\":\"B\"},{\"name\":\"/x\"}",
                    ",\"id\":\"2\""));
            assertThat(client.readFrame().text())
                    .isEqualTo(values(
                            "{\"name\":\"/arm/speed\",\"type\":\"float64\",\"value\":2.0},"
                                    + "{\"name\":\"/serial\",\"value\":\"A\"}",
                            ",\"id\":\"2\""));
            client.expectStatus(1, "parameter /arm/speed cannot be set to 3.0: expected 0.0 to 2.0, found 3.0");
            client.expectStatus(1, "parameter /serial is read-only");
            client.expectStatus(1, "there is no parameter /x; declare it first");
            client.sendText(set("{\"name\":\"/arm/count\",\"value\":4}", ""));
            assertThat(client.readUntilAnswered()).isEmpty();
            assertThat(store.get("/arm/count").asLong()).isEqualTo(4);
        }
    }

    @Test
    void allSubscribersAreNotifiedOfChangesFromAnySource() throws Exception {
        try (WebSocketServer server = anyPort().parameters(store).start();
                WebSocketServer other = anyPort().parameters(store).start();
                RawWebSocketClient first = RawWebSocketClient.connectAndReadServerInfo(server);
                RawWebSocketClient second = RawWebSocketClient.connectAndReadServerInfo(other)) {
            first.sendText(subscribe("\"/arm/speed\",\"/arm/count\""));
            second.sendText(subscribe("\"/arm/speed\""));
            assertThat(first.readUntilAnswered()).isEmpty();
            assertThat(second.readUntilAnswered()).isEmpty();
            store.set(List.of(Parameter.of("/arm/speed", 1.0), Parameter.of("/arm/count", 7)));
            String speed = "{\"name\":\"/arm/speed\",\"type\":\"float64\",\"value\":1.0}";
            assertThat(first.readFrame().text())
                    .isEqualTo(values(speed + ",{\"name\":\"/arm/count\",\"value\":7}", ""));
            assertThat(second.readFrame().text()).isEqualTo(values(speed, ""));
            second.sendText(set("{\"name\":\"/arm/count\",\"value\":8}", ""));
            assertThat(first.readFrame().text()).isEqualTo(values("{\"name\":\"/arm/count\",\"value\":8}", ""));
            assertThat(second.readUntilAnswered()).isEmpty();
            first.sendText(unsubscribe("\"/arm/count\""));
            assertThat(first.readUntilAnswered()).isEmpty();
            store.set("/arm/count", 9);
            assertThat(first.readUntilAnswered()).isEmpty();
        }
        store.set("/arm/count", 10);
    }

    @Test
    void listenerIsNotifiedOfTheFirstAndLastSubscriber() throws Exception {
        try (WebSocketServer server = anyPort().parameters(store).start();
                RawWebSocketClient first = RawWebSocketClient.connectAndReadServerInfo(server);
                RawWebSocketClient second = RawWebSocketClient.connectAndReadServerInfo(server)) {
            listener.expect("connect", "connect");
            first.sendText(subscribe("\"foo\",\"bar\",\"foo\""));
            assertThat(first.readUntilAnswered()).isEmpty();
            listener.expect("watch [foo, bar]");
            second.sendText(subscribe("\"bar\",\"baz\""));
            second.sendText(subscribe("\"bar\""));
            second.sendText(subscribe(""));
            assertThat(second.readUntilAnswered()).isEmpty();
            listener.expect("watch [baz]");
            first.sendText(unsubscribe("\"bar\",\"baz\",\"never\",\"foo\""));
            assertThat(first.readUntilAnswered()).isEmpty();
            listener.expect("unwatch [foo]");
            second.close();
            listener.expect("unwatch [bar, baz]");
            listener.expect("disconnect");
        }
    }

    @Test
    void listenerIsNotifiedOfTheEndOfSubscriptionsOnClose() throws Exception {
        WebSocketServer server = anyPort().parameters(store).start();
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            client.sendText(subscribe("\"foo\""));
            listener.expect("connect", "watch [foo]");
            Thread closing = new Thread(server::close);
            closing.start();
            client.readToEnd();
            closing.join();
            listener.expect("unwatch [foo]", "disconnect");
        }
    }

    @Test
    void publishingFromACallbackDoesNotDeadlock() throws Exception {
        BlockingQueue<WebSocketServer> started = new LinkedBlockingQueue<>();
        WebSocketServerListener publishing = new WebSocketServerListener() {
            @Override
            public void onParametersSubscribe(List<String> names) {
                WebSocketServer server = started.peek();
                names.forEach(name -> server.publishParameterValues(Parameter.of(name, "now")));
            }
        };
        try (WebSocketServer server = WebSocketServer.builder()
                .context(Context.create())
                .bind("127.0.0.1", 0)
                .parameters(ParameterStore.create())
                .listener(publishing)
                .start()) {
            started.add(server);
            try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
                client.sendText(subscribe("\"a\""));
                assertThat(client.readFrame().text()).isEqualTo(values("{\"name\":\"a\",\"value\":\"now\"}", ""));
            }
        }
    }

    @Test
    void lastUpdateIsTheLastValue() throws Exception {
        try (WebSocketServer server = anyPort().parameters(store).start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            client.sendText(subscribe("\"/arm/count\""));
            assertThat(client.readUntilAnswered()).isEmpty();
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 2; t++) {
                int first = 1000 * (t + 1);
                Thread thread = new Thread(() -> {
                    for (int i = 0; i < 200; i++) {
                        store.set("/arm/count", first + i);
                    }
                });
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join(30_000);
            }
            List<RawWebSocketClient.Frame> frames = client.readUntilAnswered();
            assertThat(frames.get(frames.size() - 1).text())
                    .isEqualTo(values(
                            "{\"name\":\"/arm/count\",\"value\":"
                                    + store.get("/arm/count").asLong() + "}",
                            ""));
        }
    }

    @Test
    void clientThatRequestsWithoutReadingWaitsAndLosesNothing() throws Exception {
        store.declare(Parameter.of("/blob", new byte[100_000]));
        try (WebSocketServer server =
                        anyPort().parameters(store).backlog(4, 200_000).start();
                RawWebSocketClient client = RawWebSocketClient.connectWithSmallWindow(server)) {
            for (int i = 0; i < 200; i++) {
                client.sendText(get("\"/blob\"", ",\"id\":\"" + i + "\""));
            }
            for (int i = 0; i < 200; i++) {
                assertThat(client.readFrame().text()).endsWith(",\"id\":\"" + i + "\"}");
            }
        }
    }

    @Test
    void capabilityRequiresAHandler() {
        assertThatIllegalStateException()
                .isThrownBy(() -> anyPort().capabilities(Capability.PARAMETERS).start())
                .withMessageContaining("call parameters(...)");
    }

    @Test
    void withoutTheCapabilityNothingIsPublished() throws Exception {
        try (WebSocketServer server = anyPort().start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            server.publishParameterValues(Parameter.of("a", 1));
            assertThat(client.readUntilAnswered()).isEmpty();
        }
    }
}
