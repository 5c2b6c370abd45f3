package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.foxglove4j.websocket.Eventually.eventually;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.foxglove4j.JsonChannel;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.junit.jupiter.api.Test;

/** Tests the channels and messages that our client receives. */
class WebSocketClientSubscribeTest extends ClientAndServer {

    @Test
    void listenerIsNotifiedOfAddedAndRemovedChannels() throws Exception {
        Schema schema = Schema.create("Pose", "protobuf", new byte[] {1, 2, 3});
        context.channelBuilder("/pose")
                .messageEncoding("protobuf")
                .schema(schema)
                .addMetadata("unit", "mm")
                .build();
        try (WebSocketClient client = connect()) {
            listener.expect("connect arm", "advertise /pose");
            ServerChannel pose = client.channel("/pose").orElseThrow();
            assertThat(pose.messageEncoding()).isEqualTo("protobuf");
            assertThat(pose.schema()).isEqualTo(schema);
            assertThat(pose.metadata()).isEqualTo(Map.of("unit", "mm"));
            JsonChannel status = JsonChannel.create(context, "/status");
            listener.expect("advertise /status");
            assertThat(client.channels()).extracting(ServerChannel::topic).containsExactly("/pose", "/status");
            assertThat(client.channels().get(1).schema()).isNull();
            status.close();
            listener.expect("unadvertise /status");
            assertThat(client.channel("/status")).isEmpty();
        }
        listener.expect("unadvertise /pose", "disconnect");
    }

    /** The message arrives as soon as the server is asked, which is before the call has returned. */
    @Test
    void latchedMessageReachesNewSubscribers() throws Exception {
        RawChannel map =
                context.channelBuilder("/map").messageEncoding("text").latched().build();
        map.log("here".getBytes(UTF_8), 5);
        try (WebSocketClient client = connect()) {
            listener.expect("connect arm", "advertise /map");
            for (int i = 0; i < 1000; i++) {
                try (Subscription subscription = client.subscribe("/map", received::add)) {
                    assertThat(subscription.isClosed()).isFalse();
                    assertThat(next().logTimeNanos()).isEqualTo(5);
                }
            }
        }
    }

    @Test
    void subscriptionsIncludeFutureChannels() throws Exception {
        JsonChannel present = JsonChannel.create(context, "/present");
        try (WebSocketClient client = connect();
                Subscription subscription =
                        client.subscribe(channel -> !channel.topic().equals("/other"), received::add)) {
            JsonChannel future = JsonChannel.create(context, "/future");
            JsonChannel other = JsonChannel.create(context, "/other");
            eventually(() -> assertThat(present.hasSinks() && future.hasSinks()).isTrue());
            present.log(Map.of("n", 1), Instant.ofEpochSecond(12, 34));
            other.log(Map.of("n", 2));
            future.raw().log(new byte[0], 5);

            ReceivedMessage message = next();
            assertThat(message.channel().topic()).isEqualTo("/present");
            assertThat(message.topic()).isEqualTo("/present");
            assertThat(message.messageEncoding()).isEqualTo("json");
            assertThat(message.logTime()).isEqualTo(Instant.ofEpochSecond(12, 34));
            assertThat(new String(message.data(), UTF_8)).isEqualTo("{\"n\":1}");
            assertThat(next().dataLength()).isZero();
            assertThat(other.hasSinks()).isFalse();
            subscription.close();
            eventually(() -> assertThat(present.hasSinks() || future.hasSinks()).isFalse());
        }
    }

    @Test
    void severalSubscriptionsShareOneAtTheServer() throws Exception {
        JsonChannel channel = JsonChannel.create(context, "/a");
        String seen = "/a " + channel.id();
        try (WebSocketClient client = connect()) {
            serverListener.expect("connect");
            Subscription first = client.subscribe("/a", received::add);
            Subscription second = client.subscribe("/a", received::add);
            serverListener.expect("subscribe " + seen);
            eventually(() -> {
                channel.log(Map.of());
                assertThat(received).hasSizeGreaterThanOrEqualTo(2);
            });
            first.close();
            first.close();
            assertThat(channel.hasSinks()).isTrue();
            second.close();
            serverListener.expect("unsubscribe " + seen);
            serverListener.expectNothing();
        }
    }

    @Test
    void failingReceiverDoesNotAffectOthers() throws Exception {
        JsonChannel channel = JsonChannel.create(context, "/a");
        try (WebSocketClient client = connect()) {
            client.subscribe("/a", message -> {
                throw new IllegalStateException("bug");
            });
            client.subscribe("/a", message -> {
                throw new NoClassDefFoundError("jar that is missing");
            });
            client.subscribe("/a", received::add);
            eventually(() -> assertThat(channel.hasSinks()).isTrue());
            eventually(() -> {
                channel.log(Map.of());
                assertThat(received).isNotEmpty();
            });
        }
    }

    @Test
    void fragmentedMessageIsAssembled() throws Exception {
        byte[] large = new byte[20 << 20];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) (i * 31 >> 7);
        }
        RawChannel channel =
                context.channelBuilder("/large").messageEncoding("x").build();
        try (WebSocketClient client = connect()) {
            client.subscribe("/large", received::add);
            eventually(() -> assertThat(channel.hasSinks()).isTrue());
            channel.log(large);
            channel.log(new byte[] {1});
            assertThat(Arrays.equals(next().data(), large)).isTrue();
            assertThat(next().data()).containsExactly(1);
        }
    }

    @Test
    void messageThatIsTooLongClosesTheConnection() throws Exception {
        RawChannel channel =
                context.channelBuilder("/large").messageEncoding("x").build();
        try (WebSocketClient client = builder().maxMessageBytes(100_000).connect(uri())) {
            client.subscribe("/large", received::add);
            eventually(() -> assertThat(channel.hasSinks()).isTrue());
            channel.log(new byte[99_000]);
            assertThat(next().dataLength()).isEqualTo(99_000);
            channel.log(new byte[100_000]);
            listener.expect("connect arm", "advertise /large", "unadvertise /large");
            assertThat(listener.next()).startsWith("disconnect").contains("100000 bytes", "maxMessageBytes");
            assertThat(client.isConnected()).isFalse();
            assertThat(client.channels()).isEmpty();
        }
    }

    @Test
    void aReceiverThatIsSlowHoldsTheServerBack_notTheMessages() throws Exception {
        RawChannel channel =
                context.channelBuilder("/large").messageEncoding("x").build();
        CountDownLatch slow = new CountDownLatch(1);
        try (WebSocketClient client = connect()) {
            client.subscribe("/large", message -> {
                try {
                    slow.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                received.add(message);
            });
            eventually(() -> assertThat(channel.hasSinks()).isTrue());
            ConnectedClient slowClient = serverListener.nextClient();
            byte[] noise = new byte[1 << 20];
            new Random(1).nextBytes(noise);
            eventually(() -> {
                channel.log(noise);
                assertThat(slowClient.statistics().droppedMessages()).isPositive();
            });
            slow.countDown();
            assertThat(next().dataLength()).isEqualTo(1 << 20);
        }
    }
}
