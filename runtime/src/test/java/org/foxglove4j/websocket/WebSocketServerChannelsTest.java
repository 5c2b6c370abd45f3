package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.junit.jupiter.api.Test;

/** Tests which channels are advertised. */
class WebSocketServerChannelsTest extends ServerOfChannels {

    @Test
    void advertisementsAreExact() throws Exception {
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
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
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
    void clientsAreNotifiedOfAddedAndRemovedChannels() throws Exception {
        start();
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
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
    void lastMessagesOfAChannelPrecedeItsUnadvertise() throws Exception {
        start();
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            for (int i = 0; i < 50; i++) {
                RawChannel channel = channel("/result/" + i);
                assertThat(advertisedIds(client)).containsExactly(channel.id());
                client.subscribe(1, channel.id());
                assertThat(client.readUntilAnswered()).isEmpty();
                channel.log(bytes("first"));
                channel.log(bytes("last"));
                channel.close();
                assertThat(client.readMessage().payload()).isEqualTo(bytes("first"));
                assertThat(client.readMessage().payload()).isEqualTo(bytes("last"));
                assertThat(client.readFrame().text())
                        .isEqualTo("{\"op\":\"unadvertise\",\"channelIds\":[" + channel.id() + "]}");
            }
        }
    }

    @Test
    void removedSinkSeesNoChannelsUntilItIsAddedAgain() throws Exception {
        start();
        RawChannel channel = channel("/a");
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            assertThat(advertisedIds(client)).containsExactly(channel.id());
            client.subscribe(1, channel.id());
            assertThat(client.readUntilAnswered()).isEmpty();
            ConnectedClient connected = server.clients().get(0);
            context.removeSink(connected.sink());
            assertThat(client.readFrame().text())
                    .isEqualTo("{\"op\":\"unadvertise\",\"channelIds\":[" + channel.id() + "]}");
            context.addSink(connected.sink());
            assertThat(advertisedIds(client)).containsExactly(channel.id());
            client.subscribe(1, channel.id());
            assertThat(client.readUntilAnswered()).isEmpty();
            channel.log(bytes("x"));
            assertThat(client.readMessage().payload()).isEqualTo(bytes("x"));
        }
    }

    @Test
    void legacyClientReceivesASchemaForJsonWithoutOne() throws Exception {
        start();
        context.channelBuilder("/json").messageEncoding("json").build();
        context.channelBuilder("/text").messageEncoding("text").build();
        try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            client.upgrade(RawWebSocketClient.LEGACY);
            client.expect("serverInfo");
            List<String> channels = new ArrayList<>();
            client.expect("advertise").path("channels").forEach(channel -> channels.add(channel.toString()));
            assertThat(channels)
                    .map(channel -> channel.replaceFirst(".*?\"topic\"", ""))
                    .containsExactlyInAnyOrder(
                            ":\"/json\",\"encoding\":\"json\",\"schemaName\":\"\",\"schemaEncoding\":\"jsonschema\","
                                    + "\"schema\":\"{\\\"type\\\":\\\"object\\\",\\\"properties\\\":{}}\"}",
                            ":\"/text\",\"encoding\":\"text\",\"schemaName\":\"\",\"schema\":\"\"}");
        }
    }

    @Test
    void channelWithoutARequiredSchemaIsNotAdvertised() throws Exception {
        start();
        RawChannel bad =
                context.channelBuilder("/bad").messageEncoding("flatbuffer").build();
        RawChannel garbled = context.channelBuilder("/garbled")
                .messageEncoding("json")
                .schema(Schema.create("Garbled", "jsonschema", new byte[] {(byte) 0xC3, 0x28}))
                .build();
        RawChannel good = channel("/good");
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
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
    void filterHidesChannels() throws Exception {
        start(WebSocketServer.builder()
                .listener(listener)
                .channelFilter(channel -> channel.topic().equals("/1")));
        RawChannel one = channel("/1");
        RawChannel two = channel("/2");
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
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
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
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
    void contextsAreIndependent() throws Exception {
        start();
        channel("/mine");
        try (Context otherContext = Context.create();
                WebSocketServer other = WebSocketServer.builder()
                        .context(otherContext)
                        .bind("127.0.0.1", 0)
                        .start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(other)) {
            assertThat(client.readUntilAnswered()).isEmpty();
        }
    }
}
