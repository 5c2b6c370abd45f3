package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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

    private static String get(String names, String id) {
        return "{\"op\":\"getParameters\",\"parameterNames\":[" + names + "]" + id + "}";
    }

    private static String set(String parameters, String id) {
        return "{\"op\":\"setParameters\",\"parameters\":[" + parameters + "]" + id + "}";
    }

    private static String subscribe(String names) {
        return "{\"op\":\"subscribeParameterUpdates\",\"parameterNames\":[" + names + "]}";
    }

    private static String unsubscribe(String names) {
        return "{\"op\":\"unsubscribeParameterUpdates\",\"parameterNames\":[" + names + "]}";
    }

    private static String values(String parameters, String id) {
        return "{\"op\":\"parameterValues\",\"parameters\":[" + parameters + "]" + id + "}";
    }

    @Test
    void aClientMayWatchSoManyParametersAtMost() throws Exception {
        try (WebSocketServer server = anyPort().parameters(store).start();
                RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
            StringJoiner names = new StringJoiner(",");
            for (int i = 0; i < 10_002; i++) {
                names.add("\"" + i + "\"");
            }
            client.sendText(subscribe(names.toString()));
            client.expectStatus(
                    2, "A client may watch 10000 parameters at most, and 16777216 bytes of their names; ignoring 2");
            client.sendText(subscribe("\"0\",\"/arm/count\""));
            client.expectStatus(
                    2, "A client may watch 10000 parameters at most, and 16777216 bytes of their names; ignoring 1");
            client.sendText(unsubscribe("\"0\",\"never\""));
            client.sendText(subscribe("\"/arm/count\",\"/arm/count\""));
            assertThat(client.readUntilAnswered()).isEmpty();
            store.set("/arm/count", 4);
            assertThat(client.readFrame().text()).isEqualTo(values("{\"name\":\"/arm/count\",\"value\":4}", ""));
        }
    }

    @Test
    void aStoreIsServedByOneLine() throws Exception {
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
    void aClientSetsWhatTheStoreAllowsAndSeesWhatHoldsOtherwise() throws Exception {
        try (WebSocketServer server = anyPort().parameters(store).start();
                RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
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
            client.expectStatus(1, "parameter /serial can only be read");
            client.expectStatus(1, "there is no parameter /x; declare it first");
            client.sendText(set("{\"name\":\"/arm/count\",\"value\":4}", ""));
            assertThat(client.readUntilAnswered()).isEmpty();
            assertThat(store.get("/arm/count").asLong()).isEqualTo(4);
        }
    }

    @Test
    void everyClientIsToldOfWhatItWatchesWhoeverChangesIt() throws Exception {
        try (WebSocketServer server = anyPort().parameters(store).start();
                WebSocketServer other = anyPort().parameters(store).start();
                RawWebSocketClient first = RawWebSocketClient.connectAndGreet(server);
                RawWebSocketClient second = RawWebSocketClient.connectAndGreet(other)) {
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
    void theListenerHearsOfTheFirstWatcherAndOfTheLast() throws Exception {
        try (WebSocketServer server = anyPort().parameters(store).start();
                RawWebSocketClient first = RawWebSocketClient.connectAndGreet(server);
                RawWebSocketClient second = RawWebSocketClient.connectAndGreet(server)) {
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
    void theListenerHearsTheEndOfAllWhenTheServerCloses() throws Exception {
        WebSocketServer server = anyPort().parameters(store).start();
        try (RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
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
    void aHandlerAnswersAndItsChangesGoToTheAskerAndThenToAll() throws Exception {
        BlockingQueue<String> seen = new LinkedBlockingQueue<>();
        ParameterHandler handler = new ParameterHandler() {
            @Override
            public List<Parameter> getParameters(ConnectedClient client, List<String> names) {
                seen.add("get " + client.isConnected() + " " + names);
                return List.of(Parameter.of("foo", 7.0), Parameter.unset("gone"));
            }

            @Override
            public List<Parameter> setParameters(ConnectedClient client, List<Parameter> parameters) {
                seen.add("set " + parameters);
                return parameters;
            }
        };
        try (WebSocketServer server = anyPort().parameters(handler).start();
                RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server);
                RawWebSocketClient watcher = RawWebSocketClient.connectAndGreet(server)) {
            client.sendText(subscribe("\"foo\""));
            watcher.sendText(subscribe("\"foo\",\"bar\""));
            assertThat(watcher.readUntilAnswered()).isEmpty();
            client.sendText(get("\"foo\",\"bar\"", ",\"id\":\"q\""));
            assertThat(client.readFrame().text())
                    .isEqualTo(values("{\"name\":\"foo\",\"type\":\"float64\",\"value\":7.0}", ",\"id\":\"q\""));
            String foo = "{\"name\":\"foo\",\"value\":7.0}";
            String bar = "{\"name\":\"bar\",\"type\":\"byte_array\",\"value\":\"ECAw\"}";
            client.sendText(set(foo + "," + bar + ",{\"name\":\"off\"}", ",\"id\":\"s\""));
            assertThat(client.readFrame().text()).isEqualTo(values(foo + "," + bar, ",\"id\":\"s\""));
            assertThat(client.readFrame().text()).isEqualTo(values(foo, ""));
            assertThat(watcher.readFrame().text()).isEqualTo(values(foo + "," + bar, ""));
            client.sendText(set("{\"name\":\"bar\",\"value\":1}", ""));
            assertThat(watcher.readFrame().text()).isEqualTo(values("{\"name\":\"bar\",\"value\":1}", ""));
            assertThat(client.readUntilAnswered()).isEmpty();
            server.publishParameterValues(Parameter.of("bar", true), Parameter.unset("foo"));
            assertThat(watcher.readFrame().text()).isEqualTo(values("{\"name\":\"bar\",\"value\":true}", ""));
            assertThat(client.readUntilAnswered()).isEmpty();
        }
        assertThat(seen)
                .containsExactly("get true [foo, bar]", "set [foo=7.0, bar=3 bytes, off=(not set)]", "set [bar=1]");
    }

    @Test
    void aHandlerThatFailsIsAnsweredByAnErrorAndTheConnectionStays() throws Exception {
        ParameterHandler handler = new ParameterHandler() {
            @Override
            public List<Parameter> getParameters(ConnectedClient client, List<String> names) throws Exception {
                throw new java.io.IOException("no bus: \ud800");
            }

            @Override
            @SuppressWarnings("NullAway")
            public List<Parameter> setParameters(ConnectedClient client, List<Parameter> parameters) {
                return null;
            }
        };
        try (WebSocketServer server = anyPort().parameters(handler).start();
                RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
            client.sendText(get("", ""));
            client.expectStatus(2, "Internal server error: parameter handler failed to send a response: no bus: ?");
            client.sendText(set("", ",\"id\":\"x\""));
            client.expectStatus(2, "Internal server error: parameter handler failed to send a response");
            assertThat(client.readUntilAnswered()).isEmpty();
        }
    }

    @Test
    void answersMayComeLaterAndInAnyOrderButOnlySoManyMayBeAwaited() throws Exception {
        BlockingQueue<CompletableFuture<List<Parameter>>> pending = new LinkedBlockingQueue<>();
        AsyncParameterHandler handler = new AsyncParameterHandler() {
            @Override
            public CompletionStage<List<Parameter>> getParameters(ConnectedClient client, List<String> names) {
                CompletableFuture<List<Parameter>> answer = new CompletableFuture<>();
                pending.add(answer);
                return answer;
            }

            @Override
            public CompletionStage<List<Parameter>> setParameters(ConnectedClient client, List<Parameter> parameters) {
                return getParameters(client, List.of()).thenApply(values -> {
                    throw new IllegalArgumentException("refused");
                });
            }
        };
        try (WebSocketServer server = anyPort().parametersAsync(handler).start();
                RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
            for (int i = 0; i < 31; i++) {
                client.sendText(get("", ",\"id\":\"" + i + "\""));
            }
            client.sendText(set("", ",\"id\":\"31\""));
            client.sendText(get("", ",\"id\":\"32\""));
            client.expectStatus(2, "Too many concurrent parameter requests");
            List<CompletableFuture<List<Parameter>>> calls = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                calls.add(pending.poll(30, TimeUnit.SECONDS));
            }
            assertThat(pending).isEmpty();
            calls.get(31).complete(List.of());
            client.expectStatus(2, "Internal server error: parameter handler failed to send a response: refused");
            calls.get(30).complete(List.of(Parameter.of("a", 1)));
            assertThat(client.readFrame().text()).isEqualTo(values("{\"name\":\"a\",\"value\":1}", ",\"id\":\"30\""));
            client.sendText(get("", ",\"id\":\"33\""));
            CompletableFuture<List<Parameter>> late = pending.poll(30, TimeUnit.SECONDS);
            client.close();
            listener.expect("connect", "disconnect");
            late.complete(List.of());
            calls.get(0).complete(List.of());
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
            try (RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
                client.sendText(subscribe("\"a\""));
                assertThat(client.readFrame().text()).isEqualTo(values("{\"name\":\"a\",\"value\":\"now\"}", ""));
            }
        }
    }

    @Test
    void theLastThatAWatcherHearsIsTheLastValue() throws Exception {
        try (WebSocketServer server = anyPort().parameters(store).start();
                RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
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
    void aClientThatAsksWithoutReadingWaitsAndLosesNothing() throws Exception {
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
    void theCapabilityAloneIsNotEnough() {
        assertThatIllegalStateException()
                .isThrownBy(() -> anyPort().capabilities(Capability.PARAMETERS).start())
                .withMessageContaining("call parameters(...)");
    }

    @Test
    void withoutTheCapabilityNothingIsPublished() throws Exception {
        try (WebSocketServer server = anyPort().start();
                RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
            server.publishParameterValues(Parameter.of("a", 1));
            assertThat(client.readUntilAnswered()).isEmpty();
        }
    }
}
