package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.foxglove4j.JsonChannel;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.junit.jupiter.api.Test;

/** Tests messages that are logged to our client and published by it. */
class WebSocketClientPublishTest extends ClientAndServer {

    @Test
    void messagesLoggedToTheSinkArePublished() throws Exception {
        JsonChannel before = JsonChannel.create(published, "/before");
        try (WebSocketClient client = connect()) {
            published.addSink(client.sink());
            JsonChannel later =
                    JsonChannel.create(published.channelBuilder("/later").schema(Schema.jsonSchema("Later", "{}")));
            before.log(Map.of("n", 1));
            later.log(Map.of("n", 2));
            before.close();
            serverListener.expect(
                    "connect",
                    "advertise 1 /before json ",
                    "advertise 2 /later json Later jsonschema {}",
                    "message 1 {\"n\":1}",
                    "message 2 {\"n\":2}",
                    "unadvertise 1 /before");
            assertThat(client.droppedMessages()).isZero();
        }
        published.channelBuilder("/later").messageEncoding("json").build().log(new byte[0]);
        JsonChannel.create(published.channelBuilder("/later").schema(Schema.jsonSchema("Later", "{}")))
                .log(Map.of());
        serverListener.expect("unadvertise 2 /later", "disconnect");
        serverListener.expectNothing();
    }

    @Test
    void messagesThatCannotBePublishedAreCounted() throws Exception {
        try (WebSocketClient client = connect()) {
            published.addSink(client.sink());
            JsonChannel channel = JsonChannel.create(published, "/a");
            client.close();
            channel.log(Map.of());
            assertThat(client.droppedMessages()).isEqualTo(1);
        }
    }

    @Test
    void messagesPublishedBeforeClosingArrive() throws Exception {
        try (WebSocketClient client = connect()) {
            serverListener.expect("connect");
            published.addSink(client.sink());
            RawChannel channel =
                    published.channelBuilder("/a").messageEncoding("json").build();
            serverListener.expect("advertise 1 /a json ");
            for (int i = 0; i < 500; i++) {
                channel.log(Integer.toString(i).getBytes(UTF_8));
            }
        }
        for (int i = 0; i < 500; i++) {
            serverListener.expect("message 1 " + i);
        }
    }

    @Test
    void channelClosedWhileLoggingIsNotAdvertisedAgain() throws Exception {
        try (WebSocketClient client = connect()) {
            serverListener.expect("connect");
            RawChannel channel =
                    published.channelBuilder("/a").messageEncoding("json").build();
            // Gets each message before the client does, as if another thread closed the channel in between.
            published.addSink((descriptor, logTimeNanos, data, offset, length) -> channel.close());
            published.addSink(client.sink());
            channel.log("{}".getBytes(UTF_8));
            serverListener.expect("advertise 1 /a json ", "unadvertise 1 /a");
            assertThat(client.droppedMessages()).isEqualTo(1);
        }
        serverListener.expect("disconnect");
        serverListener.expectNothing();
    }

    @Test
    void removedSinkPublishesNothingUntilItIsAddedAgain() throws Exception {
        try (WebSocketClient client = connect()) {
            serverListener.expect("connect");
            JsonChannel channel = JsonChannel.create(published, "/a");
            published.addSink(client.sink());
            serverListener.expect("advertise 1 /a json ");
            published.removeSink(client.sink());
            serverListener.expect("unadvertise 1 /a");
            channel.log(Map.of("n", 1));
            published.addSink(client.sink());
            channel.log(Map.of("n", 2));
            serverListener.expect("advertise 2 /a json ", "message 2 {\"n\":2}");
            assertThat(client.droppedMessages()).isZero();
        }
    }
}
