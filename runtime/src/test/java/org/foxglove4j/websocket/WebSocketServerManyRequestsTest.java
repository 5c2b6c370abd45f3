package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.foxglove4j.Context;
import org.foxglove4j.parameter.Parameter;
import org.foxglove4j.parameter.ParameterStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests clients that send all kinds of requests while the program and its callbacks change everything. */
class WebSocketServerManyRequestsTest {

    private static final int CLIENTS = 3;
    private static final int ROUNDS = 150;

    private final ParameterStore store =
            ParameterStore.create().declare(Parameter.of("a", 0)).declare(Parameter.of("b", 0));

    /** Makes calls within callbacks that need the locks of the server. */
    private static final class CallingListener implements WebSocketServerListener {

        private final CompletableFuture<WebSocketServer> server = new CompletableFuture<>();

        @Override
        public void onClientConnect(ConnectedClient client) {
            server.join().publishConnectionGraph(graph(client.id()));
        }

        @Override
        public void onParametersSubscribe(List<String> names) {
            server.join().publishParameterValues(Parameter.of("a", 1));
        }

        @Override
        public void onConnectionGraphUnsubscribe() {
            server.join().publishConnectionGraph(ConnectionGraph.empty());
            server.join().publishStatus(StatusLevel.INFO, "nobody watches");
        }
    }

    private static ConnectionGraph graph(long seed) {
        return ConnectionGraph.builder().publishedTopic("/" + seed % 3, "node").build();
    }

    @Test
    @Timeout(60)
    void everyRequestIsAnsweredOnceWithoutDeadlocks() throws Exception {
        CallingListener meddler = new CallingListener();
        ExecutorService threads = Executors.newCachedThreadPool();
        AtomicBoolean stop = new AtomicBoolean();
        List<Future<?>> running = new ArrayList<>();
        try (WebSocketServer server = WebSocketServer.builder()
                .context(Context.create())
                .bind("127.0.0.1", 0)
                .supportedEncodings("json")
                .parameters(store)
                .services(
                        Service.ofAsync("/later", request -> CompletableFuture.supplyAsync(request::payload, threads)))
                .assetsAsync((client, uri) -> CompletableFuture.supplyAsync(() -> new byte[10_000], threads))
                .connectionGraph(ConnectionGraph.empty())
                .listener(meddler)
                .start()) {
            meddler.server.complete(server);
            running.add(threads.submit(() -> change(server, stop)));
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Callable<Void> client = () -> {
                    ask(server);
                    return null;
                };
                clients.add(threads.submit(client));
            }
            for (Future<?> client : clients) {
                client.get(50, TimeUnit.SECONDS);
            }
            stop.set(true);
            for (Future<?> each : running) {
                each.get(30, TimeUnit.SECONDS);
            }
        } finally {
            stop.set(true);
            threads.shutdown();
        }
    }

    private void change(WebSocketServer server, AtomicBoolean stop) {
        for (int i = 0; !stop.get(); i++) {
            store.set(i % 2 == 0 ? "a" : "b", i);
            server.publishConnectionGraph(graph(i));
            server.addServices(Service.of("/new", ServiceRequest::payload));
            server.removeServices("/new");
            Thread.onSpinWait();
            if (i % 20 == 0) {
                server.publishStatus(StatusLevel.WARNING, "still here", "w");
                // Enough for clients to fall behind, but not by more than the backlog.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }

    private static void ask(WebSocketServer server) throws Exception {
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            RawWebSocketClient.Frame frame = client.readFrame();
            while (!frame.text().contains("/later")) {
                frame = client.readFrame();
            }
            int service = Integer.parseInt(frame.text().replaceAll(".*\"id\":([0-9]+),\"name\":\"/later\".*", "$1"));
            int answers = 0;
            for (int i = 0; i < ROUNDS; i++) {
                client.sendText("{\"op\":\"subscribeParameterUpdates\",\"parameterNames\":[\"a\",\"b\"]}");
                client.sendText("{\"op\":\"subscribeConnectionGraph\"}");
                client.sendBinary(
                        2, service, service >>> 8, service >>> 16, 0, i, 0, 0, 0, 4, 0, 0, 0, 'j', 's', 'o', 'n');
                client.sendText("{\"op\":\"fetchAsset\",\"uri\":\"x\",\"requestId\":" + i + "}");
                client.sendText("{\"op\":\"getParameters\",\"parameterNames\":[],\"id\":\"" + i + "\"}");
                client.sendText("{\"op\":\"unsubscribeConnectionGraph\"}");
                client.sendText("{\"op\":\"unsubscribeParameterUpdates\",\"parameterNames\":[\"a\",\"b\"]}");
                while (answers < 3 * (i + 1)) {
                    answers += isAnswer(client.readFrame()) ? 1 : 0;
                }
            }
            assertThat(client.readUntilAnswered()).noneMatch(WebSocketServerManyRequestsTest::isAnswer);
        }
    }

    /** Responses of services and assets are binary; requested parameters have an id. */
    private static boolean isAnswer(RawWebSocketClient.Frame frame) {
        return frame.opcode() == RawWebSocketClient.BINARY
                || frame.text().startsWith("{\"op\":\"parameterValues\"")
                        && frame.text().contains("],\"id\":\"");
    }
}
