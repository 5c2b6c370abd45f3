package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Tests that messages published by clients reach the topic's handler as typed messages, or the client gets an error.
 */
class WebSocketServerTypedMessagesTest {

    private final Context context = Context.create();
    private final BlockingQueue<Grip> grips = new LinkedBlockingQueue<>();
    private final RecordingListener listener = new RecordingListener();
    private final WebSocketServer server = start();
    private final RawWebSocketClient client = connect();

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.close(Duration.ofMillis(500));
        context.close();
    }

    @Test
    void encodingOfTheDecoderIsAdvertised() throws Exception {
        JsonNode info = client.expect("serverInfo");
        assertThat(info.path("capabilities").toString()).isEqualTo("[\"clientPublish\"]");
        assertThat(info.path("supportedEncodings").toString()).isEqualTo("[\"json\"]");
    }

    @Test
    void messagesOfTheTopicAreDecoded_andTheListenerGetsThemAll() throws Exception {
        client.expect("serverInfo");
        advertise(1, "/grip", "json");
        advertise(2, "/other", "json");
        publish(2, "not for us");
        publish(1, "\"softly\"");

        assertThat(grips.poll(30, TimeUnit.SECONDS)).isEqualTo(new Grip("softly"));
        listener.expect(
                "connect",
                "advertise 1 /grip json ",
                "advertise 2 /other json ",
                "message 2 not for us",
                "message 1 \"softly\"");
        assertThat(client.readUntilAnswered()).isEmpty();
    }

    @Test
    void aMessageThatCannotBeDecodedIsToldOnce_andCounted_andTheNextIsTaken() throws Exception {
        client.expect("serverInfo");
        advertise(1, "/grip", "json");
        publish(1, "{}");
        client.expectStatus(2, "Cannot decode a message on topic /grip: expected a text at byte 0, found {}");
        publish(1, "{}");
        publish(1, "\"softly\"");

        assertThat(grips.poll(30, TimeUnit.SECONDS)).isEqualTo(new Grip("softly"));
        assertThat(client.readUntilAnswered()).isEmpty();
        assertThat(server.clients().get(0).statistics().invalidMessages()).isEqualTo(2);
    }

    @Test
    void clientThatAdvertisesAnotherEncodingIsNotifiedImmediately() throws Exception {
        client.expect("serverInfo");
        advertise(1, "/grip", "cdr");
        client.expectStatus(2, "expected messages in json on topic /grip, found cdr");
        publish(1, "\"softly\"");
        assertThat(client.readUntilAnswered()).isEmpty();
        assertThat(server.clients().get(0).statistics().invalidMessages()).isEqualTo(1);
        assertThat(grips).isEmpty();
    }

    @Test
    void errorsOfTheHandlerAreSentToTheClient() throws Exception {
        client.expect("serverInfo");
        advertise(1, "/grip", "json");
        publish(1, "\"hard\"");
        client.expectStatus(2, "The handler of topic /grip failed: too hard");
        publish(1, "\"softly\"");
        assertThat(grips.poll(30, TimeUnit.SECONDS)).isEqualTo(new Grip("softly"));
        assertThat(server.clients().get(0).statistics().invalidMessages()).isZero();
    }

    @Test
    void typeWithoutGeneratedCodeIsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebSocketServer.builder().onClientMessage("/x", String.class, (who, text) -> {}))
                .withMessageContaining("annotate the type with @FoxgloveSchema");
    }

    private WebSocketServer start() {
        try {
            return WebSocketServer.builder()
                    .context(context)
                    .port(0)
                    .listener(listener)
                    .onClientMessage("/grip", GripJson.DECODER, (who, grip) -> {
                        if (grip.text().equals("hard")) {
                            throw new IOException("too hard");
                        }
                        grips.add(grip);
                    })
                    .start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private RawWebSocketClient connect() {
        try {
            return RawWebSocketClient.connect(server);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void advertise(int id, String topic, String encoding) throws Exception {
        client.sendText("{\"op\":\"advertise\",\"channels\":[{\"id\":" + id + ",\"topic\":\"" + topic
                + "\",\"encoding\":\"" + encoding + "\",\"schemaName\":\"\"}]}");
    }

    private void publish(int id, String text) throws Exception {
        byte[] payload = text.getBytes(UTF_8);
        byte[] message = new byte[5 + payload.length];
        message[0] = 1;
        message[1] = (byte) id;
        System.arraycopy(payload, 0, message, 5, payload.length);
        client.sendFrame(true, RawWebSocketClient.BINARY, message);
    }
}
