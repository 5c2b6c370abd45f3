package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebSocketServerChannelsTest {

    private final Context context = Context.create();
    private final RecordingListener listener = new RecordingListener();
    private WebSocketServer server;

    @AfterEach
    void stop() {
        server.close();
        context.close();
    }

    private void start() throws IOException {
        start(WebSocketServer.builder().listener(listener));
    }

    private void start(WebSocketServerBuilder builder) throws IOException {
        server = builder.context(context).bind("127.0.0.1", 0).start();
    }

    private RawChannel channel(String topic) {
        return context.channelBuilder(topic)
                .messageEncoding("json")
                .schema(Schema.jsonSchema("Pose", "{\"type\":\"object\"}"))
                .build();
    }

    @Test
    void onlyWhatIsLoggedWhileSubscribedArrives() throws Exception {
        start();
        RawChannel channel = channel("/pose");
        try (RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
            assertThat(advertisedIds(client)).containsExactly(channel.id());
            channel.log(bytes("before"), 1);
            client.subscribe(42, channel.id());
            assertThat(client.readUntilAnswered()).isEmpty();
            channel.log(bytes("during"), 123456);
            RawWebSocketClient.MessageFrame message = client.readMessage();
            assertThat(message.subscriptionId()).isEqualTo(42);
            assertThat(message.logTimeNanos()).isEqualTo(123456);
            assertThat(message.text()).isEqualTo("during");
            client.unsubscribe(42);
            assertThat(client.readUntilAnswered()).isEmpty();
            channel.log(bytes("after"), 2);
            assertThat(client.readUntilAnswered()).isEmpty();
        }
        listener.expect(
                "connect", "subscribe /pose " + channel.id(), "unsubscribe /pose " + channel.id(), "disconnect");
    }

    @Test
    void aMessageIsThirteenBytesOfHeaderAndThePayload() throws Exception {
        start();
        RawChannel channel = channel("/pose");
        try (RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
            client.expect("advertise");
            client.subscribe(258, channel.id());
            client.readUntilAnswered();
            channel.log(bytes("hi"), 1700000000123456789L);
            assertThat(client.readFrame().content())
                    .containsExactly(
                            0x01, 0x02, 0x01, 0x00, 0x00, 0x15, 0xcd, 0x85, 0x3d, 0xfe, 0x9c, 0x97, 0x17, 0x68, 0x69);
        }
    }

    @Test
    void theAdvertisementOfEachKindOfChannelIsExact() throws Exception {
        start();
        RawChannel json = channel("/arm/state");
        RawChannel free = context.channelBuilder("/free")
                .messageEncoding("json")
                .addMetadata("unit", "mm")
                .build();
        RawChannel binary = context.channelBuilder("/cloud")
                .messageEncoding("protobuf")
                .schema(Schema.create("foxglove.PointCloud", "protobuf", bytes("\n\u0004data")))
                .build();
        try (RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
            assertThat(client.readFrame().text())
                    .isEqualTo("{\"op\":\"advertise\",\"channels\":[{\"id\":" + json.id()
                            + ",\"topic\":\"/arm/state\",\"encoding\":\"json\",\"schemaName\":\"Pose\","
                            + "\"schemaEncoding\":\"jsonschema\",\"schema\":\"{\\\"type\\\":\\\"object\\\"}\"},{\"id\":"
                            + free.id()
                            + ",\"topic\":\"/free\",\"encoding\":\"json\",\"schemaName\":\"\",\"schema\":\"\","
                            + "\"metadata\":{\"unit\":\"mm\"}},{\"id\":"
                            + binary.id()
                            + ",\"topic\":\"/cloud\",\"encoding\":\"protobuf\",\"schemaName\":\"foxglove.PointCloud\","
                            + "\"schemaEncoding\":\"protobuf\",\"schema\":\"CgRkYXRh\"}]}");
        }
    }

    @Test
    void channelsThatComeAndGoAreToldOf() throws Exception {
        start();
        try (RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
            assertThat(client.readUntilAnswered()).isEmpty();
            RawChannel channel = channel("/late");
            assertThat(advertisedIds(client)).containsExactly(channel.id());
            channel.close();
            assertThat(client.readFrame().text())
                    .isEqualTo("{\"op\":\"unadvertise\",\"channelIds\":[" + channel.id() + "]}");
            client.unsubscribe(0);
            assertThat(client.readUntilAnswered()).isEmpty();
        }
    }

    @Test
    void aChannelThatNeedsASchemaButHasNoneDoesNotExistForClients() throws Exception {
        start();
        RawChannel bad =
                context.channelBuilder("/bad").messageEncoding("flatbuffer").build();
        RawChannel garbled = context.channelBuilder("/garbled")
                .messageEncoding("json")
                .schema(Schema.create("Garbled", "jsonschema", new byte[] {(byte) 0xC3, 0x28}))
                .build();
        RawChannel good = channel("/good");
        try (RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
            assertThat(advertisedIds(client)).containsExactly(good.id());
            context.channelBuilder("/late").messageEncoding("protobuf").build();
            for (RawChannel hidden : List.of(bad, garbled)) {
                client.subscribe(1, hidden.id());
                client.expectStatus(2, "Unknown channel ID: " + hidden.id());
                hidden.close();
            }
            good.close();
            assertThat(client.expect("unadvertise").path("channelIds").path(0).asLong())
                    .isEqualTo(good.id());
            assertThat(client.readUntilAnswered()).isEmpty();
        }
    }

    @Test
    void aFilterHidesChannels() throws Exception {
        start(WebSocketServer.builder()
                .listener(listener)
                .channelFilter(channel -> channel.topic().equals("/1")));
        RawChannel one = channel("/1");
        RawChannel two = channel("/2");
        try (RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
            assertThat(advertisedIds(client)).containsExactly(one.id());
            client.subscribe(2, two.id());
            client.expectStatus(2, "Unknown channel ID: " + two.id());
            client.subscribe(1, one.id());
            client.readUntilAnswered();
            two.log(bytes("two"));
            one.log(bytes("one"));
            assertThat(client.readMessage().text()).isEqualTo("one");
            listener.expect("connect", "subscribe /1 " + one.id());
            listener.expectNothing();
        }
    }

    @Test
    void manyChannelsAreAdvertisedInBatchesOfAHundred() throws Exception {
        start();
        Set<Long> expected = new HashSet<>();
        for (int i = 0; i < 250; i++) {
            expected.add(channel("/" + i).id());
        }
        try (RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
            List<Long> first = advertisedIds(client);
            List<Long> second = advertisedIds(client);
            List<Long> third = advertisedIds(client);
            assertThat(first).hasSize(100);
            assertThat(second).hasSize(100);
            assertThat(third).hasSize(50);
            Set<Long> all = new HashSet<>(first);
            all.addAll(second);
            all.addAll(third);
            assertThat(all).isEqualTo(expected);
        }
    }

    @Test
    void eachClientGetsWhatItSubscribedTo() throws Exception {
        start();
        RawChannel one = channel("/1");
        RawChannel two = channel("/2");
        RawChannel three = channel("/3");
        try (RawWebSocketClient first = RawWebSocketClient.connectAndGreet(server);
                RawWebSocketClient second = RawWebSocketClient.connectAndGreet(server);
                RawWebSocketClient third = RawWebSocketClient.connectAndGreet(server)) {
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
    void anEmptyMessageArrives() throws Exception {
        start();
        RawChannel channel = channel("/empty");
        try (RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
            client.expect("advertise");
            client.subscribe(0, channel.id());
            client.readUntilAnswered();
            channel.log(new byte[0], 987654);
            RawWebSocketClient.MessageFrame message = client.readMessage();
            assertThat(message.payload()).isEmpty();
            assertThat(message.logTimeNanos()).isEqualTo(987654);
        }
    }

    @Test
    void messagesOfEverySizeArriveWholeAndInOrder() throws Exception {
        start();
        RawChannel channel = channel("/sizes");
        int[] sizes = {0, 1, 112, 113, 114, 65521, 65522, 65523, 65536, 70_000, 300_000, 3_000_000, 5, 20_000, 1};
        try (RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
            client.expect("advertise");
            client.subscribe(7, channel.id());
            client.readUntilAnswered();
            for (int size : sizes) {
                channel.log(pattern(size), size);
            }
            for (int size : sizes) {
                RawWebSocketClient.MessageFrame message = client.readMessage();
                assertThat(message.logTimeNanos()).isEqualTo(size);
                assertThat(message.payload()).isEqualTo(pattern(size));
            }
        }
    }

    @Test
    void subscriptionIdsAreUnsignedAndUniqueAndReusable() throws Exception {
        start();
        RawChannel one = channel("/1");
        RawChannel two = channel("/2");
        try (RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
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
    void theGoodEntriesOfABatchWork() throws Exception {
        start();
        RawChannel channel = channel("/good");
        try (RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
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
    void aClientThatLeavesIsUnsubscribed() throws Exception {
        start();
        RawChannel channel = channel("/left");
        try (RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
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
    void aChannelThatIsClosedIsUnsubscribed() throws Exception {
        start();
        RawChannel channel = channel("/closed");
        try (RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
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
    void aMessageMayBeLoggedToOneClientOnly() throws Exception {
        start();
        RawChannel channel = channel("/one");
        try (RawWebSocketClient first = RawWebSocketClient.connectAndGreet(server);
                RawWebSocketClient second = RawWebSocketClient.connectAndGreet(server)) {
            for (RawWebSocketClient client : List.of(first, second)) {
                client.expect("advertise");
                client.subscribe(1, channel.id());
                client.readUntilAnswered();
            }
            channel.logTo(server.clients().get(1).sink(), bytes("second"), 1);
            channel.log(bytes("both"), 2);
            assertThat(second.readMessage().text()).isEqualTo("second");
            assertThat(second.readMessage().text()).isEqualTo("both");
            assertThat(first.readMessage().text()).isEqualTo("both");
        }
    }

    @Test
    void theLatestStateMayBeLoggedToAClientAsItSubscribes() throws Exception {
        RawChannel channel = channel("/map");
        start(WebSocketServer.builder().listener(new WebSocketServerListener() {
            @Override
            public void onSubscribe(ConnectedClient client, ChannelDescriptor subscribed) {
                channel.logTo(client.sink(), bytes("latest"), 17);
            }
        }));
        try (RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
            client.expect("advertise");
            client.subscribe(3, channel.id());
            RawWebSocketClient.MessageFrame message = client.readMessage();
            assertThat(message.text()).isEqualTo("latest");
            assertThat(message.logTimeNanos()).isEqualTo(17);
        }
    }

    @Test
    void twoContextsHaveNothingToDoWithEachOther() throws Exception {
        start();
        channel("/mine");
        try (Context otherContext = Context.create();
                WebSocketServer other = WebSocketServer.builder()
                        .context(otherContext)
                        .bind("127.0.0.1", 0)
                        .start();
                RawWebSocketClient client = RawWebSocketClient.connectAndGreet(other)) {
            assertThat(client.readUntilAnswered()).isEmpty();
        }
    }

    @Test
    void aListenerThatThrowsHarmsNobody() throws Exception {
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
        try (RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
            client.expect("advertise");
            client.subscribe(3, channel.id());
            assertThat(client.readUntilAnswered()).isEmpty();
            channel.log(bytes("still"));
            assertThat(client.readMessage().text()).isEqualTo("still");
        }
    }

    private static List<Long> advertisedIds(RawWebSocketClient client) throws IOException {
        List<Long> ids = new ArrayList<>();
        for (JsonNode channel : client.expect("advertise").path("channels")) {
            ids.add(channel.path("id").asLong());
        }
        return ids;
    }

    private static byte[] pattern(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31 + size);
        }
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
