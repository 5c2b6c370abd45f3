package org.foxglove4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foxglove4j.websocket.WebSocketServer;
import org.junit.jupiter.api.Test;

/** Tests that the program executes a client's requests, byte for byte. */
class RemoteControlTest {

    private static final Pattern SERVICE_ID = Pattern.compile("\"id\":(\\d+),\"name\":\"/robot/drive_to\"");
    private static final int RESPONSE_HEADER_BYTES = 17;

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    /** Keeps texts, and of service responses the payload. */
    private final class Receiver implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                received.add(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            byte[] message = new byte[data.remaining()];
            data.get(message);
            received.add(new String(message, RESPONSE_HEADER_BYTES, message.length - RESPONSE_HEADER_BYTES, UTF_8));
            socket.request(1);
            return null;
        }
    }

    @Test
    void clientChangesTheSpeedAndDrives() throws Exception {
        try (WebSocketServer server = RemoteControl.start(0)) {
            WebSocket client = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .subprotocols("foxglove.sdk.v1")
                    .buildAsync(URI.create(server.appUrl().serverUrl()), new Receiver())
                    .get(30, TimeUnit.SECONDS);
            assertThat(next()).contains("\"capabilities\":[\"parameters\",\"parametersSubscribe\",\"services\"]");
            Matcher service = SERVICE_ID.matcher(nextThatHolds("advertiseServices"));
            assertThat(service.find()).isTrue();
            client.sendText(
                            "{\"op\":\"setParameters\",\"id\":\"1\",\"parameters\":"
                                    + "[{\"name\":\"/robot/speed\",\"value\":2},{\"name\":\"/robot/mode\",\"value\":\"x\"}]}",
                            true)
                    .get(30, TimeUnit.SECONDS);
            assertThat(next())
                    .isEqualTo("{\"op\":\"parameterValues\",\"parameters\":[{\"name\":\"/robot/speed\","
                            + "\"type\":\"float64\",\"value\":2.0},{\"name\":\"/robot/mode\",\"value\":\"manual\"}],"
                            + "\"id\":\"1\"}");
            assertThat(next()).contains("expected one of [manual, auto]");
            client.sendBinary(call(Integer.parseInt(service.group(1))), true).get(30, TimeUnit.SECONDS);
            assertThat(next()).isEqualTo("{\"distance\":5.0,\"time\":{\"sec\":2,\"nsec\":500000000}}");
            client.abort();
        }
    }

    private static ByteBuffer call(int serviceId) {
        byte[] encoding = "json".getBytes(UTF_8);
        byte[] target = "{\"x\":3,\"y\":4,\"heading\":0}".getBytes(UTF_8);
        byte[] call = ByteBuffer.allocate(13 + encoding.length + target.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 2)
                .putInt(serviceId)
                .putInt(1)
                .putInt(encoding.length)
                .put(encoding)
                .put(target)
                .array();
        // The JDK's client masks in big-endian order, whatever the order of the buffer.
        return ByteBuffer.wrap(call);
    }

    /** Skips the channels that other programs have left in the default context. */
    private String nextThatHolds(String text) throws InterruptedException {
        String message = next();
        while (!message.contains(text)) {
            message = next();
        }
        return message;
    }

    private String next() throws InterruptedException {
        String message = received.poll(30, TimeUnit.SECONDS);
        assertThat(message).isNotNull();
        return message;
    }
}
