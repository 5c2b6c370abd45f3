package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.foxglove4j.Context;
import org.junit.jupiter.api.Test;

class WebSocketServerConnectionGraphTest {

    private static final String SUBSCRIBE = "{\"op\":\"subscribeConnectionGraph\"}";
    private static final String UNSUBSCRIBE = "{\"op\":\"unsubscribeConnectionGraph\"}";
    private static final String EMPTY = "{\"op\":\"connectionGraphUpdate\",\"publishedTopics\":[],"
            + "\"subscribedTopics\":[],\"advertisedServices\":[],\"removedTopics\":[],\"removedServices\":[]}";

    private final RecordingListener listener = new RecordingListener();

    private WebSocketServerBuilder anyPort() {
        return WebSocketServer.builder()
                .context(Context.create())
                .bind("127.0.0.1", 0)
                .listener(listener);
    }

    @Test
    void subscriberGetsTheGraphAndThenUpdates() throws Exception {
        ConnectionGraph graph =
                ConnectionGraph.builder().publishedTopic("/a", "node").build();
        try (WebSocketServer server = anyPort().connectionGraph(graph).start();
                RawWebSocketClient client = RawWebSocketClient.connect(server);
                RawWebSocketClient bystander = RawWebSocketClient.connectAndReadServerInfo(server)) {
            assertThat(client.expect("serverInfo").path("capabilities").toString())
                    .isEqualTo("[\"connectionGraph\"]");
            client.sendText(UNSUBSCRIBE);
            client.sendText(SUBSCRIBE);
            String whole = EMPTY.replace(
                    "\"publishedTopics\":[]", "\"publishedTopics\":[{\"name\":\"/a\",\"publisherIds\":[\"node\"]}]");
            assertThat(client.readFrame().text()).isEqualTo(whole);
            client.sendText(SUBSCRIBE);
            assertThat(client.readUntilAnswered()).isEmpty();
            server.publishConnectionGraph(graph);
            server.publishConnectionGraph(ConnectionGraph.empty());
            assertThat(client.readFrame().text())
                    .isEqualTo(EMPTY.replace("\"removedTopics\":[]", "\"removedTopics\":[\"/a\"]"));
            client.sendText(UNSUBSCRIBE);
            assertThat(client.readUntilAnswered()).isEmpty();
            server.publishConnectionGraph(graph);
            assertThat(client.readUntilAnswered()).isEmpty();
            assertThat(bystander.readUntilAnswered()).isEmpty();
        }
    }

    @Test
    void listenerIsNotifiedOfTheFirstAndLastSubscriber() throws Exception {
        try (WebSocketServer server =
                        anyPort().capabilities(Capability.CONNECTION_GRAPH).start();
                RawWebSocketClient first = RawWebSocketClient.connectAndReadServerInfo(server);
                RawWebSocketClient second = RawWebSocketClient.connectAndReadServerInfo(server)) {
            server.publishConnectionGraph(ConnectionGraph.empty());
            listener.expect("connect", "connect");
            first.sendText(SUBSCRIBE);
            assertThat(first.readFrame().text()).isEqualTo(EMPTY);
            listener.expect("watch graph");
            second.sendText(SUBSCRIBE);
            assertThat(second.readFrame().text()).isEqualTo(EMPTY);
            second.close();
            listener.expect("disconnect");
            first.sendText(UNSUBSCRIBE);
            first.sendText(UNSUBSCRIBE);
            assertThat(first.readUntilAnswered()).isEmpty();
            listener.expect("unwatch graph");
            first.sendText(SUBSCRIBE);
            assertThat(first.readFrame().text()).isEqualTo(EMPTY);
            first.close();
            listener.expect("watch graph", "unwatch graph", "disconnect");
        }
    }

    @Test
    void publishingFromTheCallbackDoesNotDeadlock() throws Exception {
        BlockingQueue<WebSocketServer> started = new LinkedBlockingQueue<>();
        WebSocketServerListener publishing = new WebSocketServerListener() {
            @Override
            public void onConnectionGraphSubscribe() {
                try {
                    started.take()
                            .publishConnectionGraph(ConnectionGraph.builder()
                                    .advertisedService("/s", "me")
                                    .build());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        try (WebSocketServer server = WebSocketServer.builder()
                        .context(Context.create())
                        .bind("127.0.0.1", 0)
                        .capabilities(Capability.CONNECTION_GRAPH)
                        .listener(publishing)
                        .start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            client.sendText(SUBSCRIBE);
            assertThat(client.readFrame().text()).isEqualTo(EMPTY);
            started.add(server);
            assertThat(client.readFrame().text())
                    .contains("\"advertisedServices\":[{\"name\":\"/s\",\"providerIds\":[\"me\"]}]");
        }
    }

    @Test
    void capabilityIsRequired() throws Exception {
        try (WebSocketServer server = anyPort().start()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> server.publishConnectionGraph(ConnectionGraph.empty()))
                    .withMessageStartingWith("Connection graph is not supported on this server instance");
        }
    }
}
