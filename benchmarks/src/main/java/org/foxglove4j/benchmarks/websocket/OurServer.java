package org.foxglove4j.benchmarks.websocket;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.websocket.ConnectedClient;
import org.foxglove4j.websocket.WebSocketServer;
import org.foxglove4j.websocket.WebSocketServerListener;

/** The server of this project. */
final class OurServer implements Contender {

    /** The topic that the counting clients subscribe to. */
    static final String TOPIC = "/benchmark";

    private final Context context = Context.create();
    private final RawChannel channel;
    private final WebSocketServer server;
    private final AtomicInteger subscribed = new AtomicInteger();
    private List<ConnectedClient> clients = List.of();

    OurServer(int backlogMessages, int backlogBytes) throws IOException {
        channel = context.channelBuilder(TOPIC).messageEncoding("json").build();
        server = WebSocketServer.builder()
                .context(context)
                .bind("127.0.0.1", 0)
                .backlog(backlogMessages, backlogBytes)
                .listener(new WebSocketServerListener() {
                    @Override
                    public void onSubscribe(ConnectedClient client, ChannelDescriptor descriptor) {
                        subscribed.incrementAndGet();
                    }
                })
                .start();
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public int readyClients() {
        clients = server.clients();
        return subscribed.get();
    }

    @Override
    public void send(byte[] message) {
        channel.log(message, 1);
    }

    @Override
    public long waitingBytes() {
        long bytes = 0;
        for (ConnectedClient client : clients) {
            bytes = Math.max(bytes, client.statistics().queuedBytes());
        }
        return bytes;
    }

    @Override
    public long droppedMessages() {
        return clients.stream()
                .mapToLong(client -> client.statistics().droppedMessages())
                .sum();
    }

    @Override
    public void close() {
        server.close();
        context.close();
    }
}
