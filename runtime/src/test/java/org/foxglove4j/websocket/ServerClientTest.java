package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.SinkChannelFilter;
import org.foxglove4j.internal.RateLimits;
import org.foxglove4j.websocket.internal.transport.ConnectionHandler;
import org.foxglove4j.websocket.internal.transport.IdleConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests requests that arrive on one thread while another reports the disconnect. */
class ServerClientTest {

    private final Context context = Context.create();
    private final RawChannel channel =
            context.channelBuilder("/a").messageEncoding("json").build();
    private final RecordingListener listener = new RecordingListener();
    private final ConnectionHandler client = connect();

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void requestsAfterTheEndAreIgnored() throws Exception {
        client.closed("gone");
        client.text("{\"op\":\"subscribe\",\"subscriptions\":[{\"id\":1,\"channelId\":" + channel.id() + "}]}");
        client.text("{\"op\":\"subscribeConnectionGraph\"}");
        client.text("{\"op\":\"advertise\",\"channels\":[{\"id\":1,\"topic\":\"/b\",\"encoding\":\"json\","
                + "\"schemaName\":\"\"}]}");

        listener.expect("connect", "disconnect");
        listener.expectNothing();
    }

    @Test
    void unsubscribeIsNotifiedOnceAndBeforeTheDisconnect() throws Exception {
        client.text("{\"op\":\"subscribe\",\"subscriptions\":[{\"id\":1,\"channelId\":" + channel.id() + "}]}");
        assertThat(channel.hasSinks()).isTrue();
        channel.close();
        client.closed("gone");

        listener.expect("connect", "subscribe /a " + channel.id(), "unsubscribe /a " + channel.id(), "disconnect");
        listener.expectNothing();
    }

    private ConnectionHandler connect() {
        ServerOffersBuilder offers = new ServerOffersBuilder();
        offers.capabilities(List.of(Capability.CLIENT_PUBLISH, Capability.CONNECTION_GRAPH));
        ServerOptions options = new ServerOptions(
                "",
                "127.0.0.1",
                0,
                "session",
                context,
                SinkChannelFilter.all(),
                RateLimits.NONE,
                Map.of(),
                offers.build(),
                List.of(RawWebSocketClient.SDK),
                new ServerLimits(1024, 1024 * 1024, 1, 1024, Duration.ofSeconds(10), Duration.ofSeconds(10)),
                origin -> true,
                request -> true,
                listener,
                null,
                null);
        ClientRegistry clients = new ClientRegistry(options.sessionId(), options::introduction);
        ServerFeatures features = new ServerFeatures(options, Runnable::run, clients);
        return new ClientAcceptor(options, features, clients, Runnable::run).opened(new IdleConnection());
    }
}
