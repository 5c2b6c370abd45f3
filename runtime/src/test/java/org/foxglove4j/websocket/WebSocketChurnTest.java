package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foxglove4j.websocket.Eventually.eventually;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.parameter.Parameter;
import org.foxglove4j.parameter.ParameterStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests clients and channels that come and go, as during a day of a robot on a bad network. */
class WebSocketChurnTest {

    private static final int CONNECTIONS = 2000;
    private static final int WARM_UP = 200;
    private static final long MAX_GROWTH_BYTES = 1 << 20;

    private final Context context = Context.create();
    private final ConcurrentLinkedQueue<WeakReference<ConnectedClient>> known = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void nothingRemainsOfDisconnectedClientsWhileChannelsComeAndGo() throws Exception {
        RawChannel pose =
                context.channelBuilder("/pose").messageEncoding("json").build();
        try (WebSocketServer server = WebSocketServer.builder()
                .context(context)
                .bind("127.0.0.1", 0)
                .capabilities(Capability.CONNECTION_GRAPH)
                .parameters(ParameterStore.create().declare(Parameter.of("/speed", 1)))
                .compression(MessageCompression.deflate())
                .rateLimit("/pose", 1000)
                .listener(new WebSocketServerListener() {
                    @Override
                    public void onClientConnect(ConnectedClient client) {
                        known.add(new WeakReference<>(client));
                    }
                })
                .start()) {
            connectAndDisconnect(server, pose, WARM_UP);
            eventually(() -> assertThat(server.clients()).isEmpty());
            long heapBefore = heapBytes();
            connectAndDisconnect(server, pose, CONNECTIONS - WARM_UP);
            eventually(() -> assertThat(server.clients()).isEmpty());
            eventually(() -> {
                assertThat(heapBytes() - heapBefore).isLessThan(MAX_GROWTH_BYTES);
                assertThat(known).hasSize(CONNECTIONS).allMatch(client -> client.refersTo(null));
            });
        }
        eventually(() -> assertThat(threadNames()).noneMatch(name -> name.startsWith("foxglove-websocket")));
    }

    private void connectAndDisconnect(WebSocketServer server, RawChannel pose, int connections) throws Exception {
        over = false;
        Thread channels = new Thread(this::openAndCloseChannels);
        channels.start();
        try {
            connect(server, pose, connections);
        } finally {
            over = true;
            channels.join();
        }
    }

    private void connect(WebSocketServer server, RawChannel pose, int connections) throws Exception {
        for (int i = 0; i < connections; i++) {
            try (RawWebSocketClient client = i % 3 == 0
                    ? RawWebSocketClient.connectOfferingDeflate(server)
                    : RawWebSocketClient.connect(server)) {
                client.subscribe(1, pose.id());
                client.sendText("{\"op\":\"subscribeConnectionGraph\"}");
                client.sendText("{\"op\":\"subscribeParameterUpdates\",\"parameterNames\":[\"/speed\"]}");
                List<RawChannel> channels = context.channels();
                client.subscribe(2, channels.get(channels.size() - 1).id());
                pose.log(new byte[100]);
                if (i % 2 == 0) {
                    client.sendFrame(true, RawWebSocketClient.CLOSE, new byte[0]);
                }
            }
        }
    }

    private void openAndCloseChannels() {
        for (int i = 0; !over; i++) {
            try (RawChannel channel = context.channelBuilder("/" + i % 100)
                    .messageEncoding("json")
                    .build()) {
                channel.log(new byte[100]);
                Thread.onSpinWait();
            }
        }
    }

    private static long heapBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Set<String> threadNames() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .collect(Collectors.toSet());
    }
}
