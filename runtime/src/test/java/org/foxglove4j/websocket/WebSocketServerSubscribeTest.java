package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.Channel;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.JsonChannel;
import org.foxglove4j.RawChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests subscriptions and their notifications. */
class WebSocketServerSubscribeTest extends ServerOfChannels {

    @Test
    void clientsGetOnlyTheirSubscriptions() throws Exception {
        start();
        RawChannel one = channel("/1");
        RawChannel two = channel("/2");
        RawChannel three = channel("/3");
        try (RawWebSocketClient first = RawWebSocketClient.connectAndReadServerInfo(server);
                RawWebSocketClient second = RawWebSocketClient.connectAndReadServerInfo(server);
                RawWebSocketClient third = RawWebSocketClient.connectAndReadServerInfo(server)) {
            for (RawWebSocketClient client : List.of(first, second, third)) {
                assertThat(advertisedIds(client)).containsExactly(one.id(), two.id(), three.id());
            }
            first.subscribe(1, one.id());
            second.subscribe(2, two.id());
            third.subscribe(111, one.id());
            third.subscribe(222, two.id());
            third.sendText("{\"op\":\"unsubscribe\",\"subscriptionIds\":[111,222]}");
            for (RawWebSocketClient client : List.of(first, second, third)) {
                assertThat(client.readUntilAnswered()).isEmpty();
            }
            for (RawChannel channel : List.of(one, two, three)) {
                channel.log(bytes(channel.topic()), 123456);
            }
            assertThat(first.readMessage()).satisfies(message -> {
                assertThat(message.subscriptionId()).isEqualTo(1);
                assertThat(message.logTimeNanos()).isEqualTo(123456);
                assertThat(message.text()).isEqualTo("/1");
            });
            assertThat(second.readMessage().text()).isEqualTo("/2");
            for (RawWebSocketClient client : List.of(first, second, third)) {
                assertThat(client.readUntilAnswered()).isEmpty();
            }
        }
    }

    @Test
    void subscriptionIdsAreUnsignedUniqueAndReusable() throws Exception {
        start();
        RawChannel one = channel("/1");
        RawChannel two = channel("/2");
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            client.expect("advertise");
            client.subscribe(4294967295L, one.id());
            client.subscribe(4294967295L, two.id());
            client.expectStatus(2, "Subscription ID was already used: 4294967295; ignoring subscription");
            client.subscribe(5, one.id());
            client.expectStatus(1, "Client is already subscribed to channel: " + one.id() + "; ignoring subscription");
            one.log(bytes("one"));
            assertThat(client.readMessage().subscriptionId()).isEqualTo(4294967295L);
            client.unsubscribe(4294967295L);
            client.subscribe(4294967295L, two.id());
            client.subscribe(0, one.id());
            assertThat(client.readUntilAnswered()).isEmpty();
            two.log(bytes("two"));
            one.log(bytes("one"));
            assertThat(client.readMessage().text()).isEqualTo("two");
            assertThat(client.readMessage().subscriptionId()).isZero();
        }
        listener.expect("connect", "subscribe /1 " + one.id(), "unsubscribe /1 " + one.id());
    }

    @Test
    void validEntriesOfABatchAreApplied() throws Exception {
        start();
        RawChannel channel = channel("/good");
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            client.expect("advertise");
            client.sendText("{\"op\":\"subscribe\",\"subscriptions\":[{\"id\":1,\"channelId\":555},{\"id\":2,"
                    + "\"channelId\":" + channel.id() + "},{\"id\":3,\"channelId\":9007199254740993}]}");
            client.expectStatus(2, "Unknown channel ID: 555");
            client.expectStatus(2, "Unknown channel ID: 9007199254740993");
            channel.log(bytes("x"));
            assertThat(client.readMessage().subscriptionId()).isEqualTo(2);
        }
    }

    @Test
    void disconnectUnsubscribes() throws Exception {
        start();
        RawChannel channel = channel("/left");
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            client.expect("advertise");
            client.subscribe(1, channel.id());
            client.readUntilAnswered();
            assertThat(channel.hasSinks()).isTrue();
        }
        String id = " /left " + channel.id();
        listener.expect("connect", "subscribe" + id, "unsubscribe" + id, "disconnect");
        assertThat(channel.hasSinks()).isFalse();
        assertThat(server.clients()).isEmpty();
    }

    @Test
    void closingAChannelUnsubscribes() throws Exception {
        start();
        RawChannel channel = channel("/closed");
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            client.expect("advertise");
            client.subscribe(1, channel.id());
            client.readUntilAnswered();
            channel.close();
            assertThat(client.expect("unadvertise").path("channelIds").path(0).asLong())
                    .isEqualTo(channel.id());
            listener.expect("connect", "subscribe /closed " + channel.id(), "unsubscribe /closed " + channel.id());
            client.unsubscribe(1);
            assertThat(client.readUntilAnswered()).isEmpty();
        }
    }

    @Test
    void onlyClientsOfThisServerAreSubscribers() throws Exception {
        start();
        Channel<Map<String, ?>> typed = JsonChannel.create(context, "/typed");
        RawChannel other = channel("/other");
        context.addSink((channel, logTimeNanos, data, offset, length) -> {});
        try (WebSocketServer second = WebSocketServer.builder()
                        .context(context)
                        .bind("127.0.0.1", 0)
                        .start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            client.expect("advertise");
            ConnectedClient connected = listener.nextClient();
            assertThat(typed.hasSinks()).isTrue();
            assertThat(server.hasSubscribers(typed)).isFalse();
            assertThat(connected.subscribedChannels()).isEmpty();

            client.subscribe(1, other.id());
            client.subscribe(2, typed.id());
            client.readUntilAnswered();
            assertThat(server.hasSubscribers(typed)).isTrue();
            assertThat(server.hasSubscribers(other)).isTrue();
            assertThat(second.hasSubscribers(typed)).isFalse();
            assertThat(connected.subscribedChannels())
                    .containsExactly(other.descriptor(), typed.raw().descriptor());

            client.unsubscribe(1);
            client.readUntilAnswered();
            assertThat(server.hasSubscribers(other)).isFalse();
            assertThat(server.hasSubscribers(typed)).isTrue();
        }
        Eventually.eventually(() -> assertThat(server.hasSubscribers(typed)).isFalse());
    }

    @Test
    void listenerSeesWhetherTheFirstClientHasComeOrTheLastHasGone() throws Exception {
        BlockingQueue<String> calls = new LinkedBlockingQueue<>();
        RawChannel channel = channel("/camera");
        start(WebSocketServer.builder().listener(new WebSocketServerListener() {
            @Override
            public void onSubscribe(ConnectedClient client, ChannelDescriptor subscribed) {
                calls.add("subscribe " + server.hasSubscribers(subscribed));
            }

            @Override
            public void onUnsubscribe(ConnectedClient client, ChannelDescriptor unsubscribed) {
                calls.add("unsubscribe " + server.hasSubscribers(unsubscribed));
            }
        }));
        try (RawWebSocketClient first = RawWebSocketClient.connectAndReadServerInfo(server)) {
            first.subscribe(1, channel.id());
            first.readUntilAnswered();
            try (RawWebSocketClient second = RawWebSocketClient.connectAndReadServerInfo(server)) {
                second.subscribe(1, channel.id());
                second.readUntilAnswered();
                first.unsubscribe(1);
                first.readUntilAnswered();
                assertThat(calls).containsExactly("subscribe true", "subscribe true", "unsubscribe true");
                calls.clear();
            }
            assertThat(calls.poll(30, TimeUnit.SECONDS)).isEqualTo("unsubscribe false");
            first.subscribe(1, channel.id());
            first.readUntilAnswered();
            channel.close();
            assertThat(calls.poll(30, TimeUnit.SECONDS)).isEqualTo("subscribe true");
            assertThat(calls.poll(30, TimeUnit.SECONDS)).isEqualTo("unsubscribe false");
        }
    }

    @Test
    @Timeout(60)
    void aMessageLoggedAsSoonAsThereIsASubscriberReachesIt() throws Exception {
        start();
        RawChannel channel = channel("/x");
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            client.expect("advertise");
            for (int i = 0; i < 500; i++) {
                client.subscribe(i, channel.id());
                while (!server.hasSubscribers(channel)) {
                    Thread.onSpinWait();
                }
                channel.log(bytes("seen"));
                assertThat(client.readMessage().subscriptionId()).isEqualTo(i);
                client.unsubscribe(i);
                while (server.hasSubscribers(channel)) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    @Test
    void listenerThatThrowsAffectsNothing() throws Exception {
        RawChannel channel = channel("/robust");
        start(WebSocketServer.builder().listener(new WebSocketServerListener() {
            @Override
            public void onClientConnect(ConnectedClient client) {
                throw new IllegalStateException("thrown by the test");
            }

            @Override
            public void onSubscribe(ConnectedClient client, ChannelDescriptor subscribed) {
                throw new AssertionError("thrown by the test");
            }
        }));
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            client.expect("advertise");
            client.subscribe(3, channel.id());
            assertThat(client.readUntilAnswered()).isEmpty();
            channel.log(bytes("still"));
            assertThat(client.readMessage().text()).isEqualTo("still");
        }
    }
}
