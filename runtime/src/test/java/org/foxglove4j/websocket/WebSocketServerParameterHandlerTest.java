package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foxglove4j.websocket.ParameterTexts.get;
import static org.foxglove4j.websocket.ParameterTexts.set;
import static org.foxglove4j.websocket.ParameterTexts.subscribe;
import static org.foxglove4j.websocket.ParameterTexts.values;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.Context;
import org.foxglove4j.parameter.Parameter;
import org.junit.jupiter.api.Test;

class WebSocketServerParameterHandlerTest {

    private final RecordingListener listener = new RecordingListener();

    private WebSocketServerBuilder anyPort() {
        return WebSocketServer.builder()
                .context(Context.create())
                .bind("127.0.0.1", 0)
                .listener(listener);
    }

    @Test
    void changesAreAnsweredToTheRequesterAndThenSentToAll() throws Exception {
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
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server);
                RawWebSocketClient watcher = RawWebSocketClient.connectAndReadServerInfo(server)) {
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
    void failingHandlerIsAnsweredByAnErrorAndTheConnectionStays() throws Exception {
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
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            client.sendText(get("", ""));
            client.expectStatus(2, "Internal server error: parameter handler failed to send a response: no bus: ?");
            client.sendText(set("", ",\"id\":\"x\""));
            client.expectStatus(2, "Internal server error: parameter handler failed to send a response");
            assertThat(client.readUntilAnswered()).isEmpty();
        }
    }

    @Test
    void responsesMayComeInAnyOrderUpToALimit() throws Exception {
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
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
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
}
