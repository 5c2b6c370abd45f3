package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.websocket.RawWebSocketClient.Frame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests RFC 6455 from the handshake to the end of the connection. */
class WebSocketServerFramesTest {

    private static final int MAX_MESSAGE = 100_000;

    private final Context context = Context.create();
    private WebSocketServer server;
    private RawWebSocketClient client;

    @BeforeEach
    void start() throws Exception {
        server = WebSocketServer.builder()
                .context(context)
                .bind("127.0.0.1", 0)
                .maxMessageBytes(MAX_MESSAGE)
                .start();
        client = RawWebSocketClient.connectAndReadServerInfo(server);
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.close();
        context.close();
    }

    @Test
    void fragmentedMessageIsAssembled() throws Exception {
        byte[] request = "{\"op\":\"häuser\"}".getBytes(UTF_8);
        int middleOfUmlaut = 9;
        client.sendFrame(false, RawWebSocketClient.TEXT, Arrays.copyOf(request, middleOfUmlaut));
        client.sendFrame(true, RawWebSocketClient.PING, new byte[] {1, 2});
        client.sendFrame(false, RawWebSocketClient.CONTINUATION, new byte[0]);
        client.sendFrame(
                true, RawWebSocketClient.CONTINUATION, Arrays.copyOfRange(request, middleOfUmlaut, request.length));
        assertThat(client.readFrame()).satisfies(pong -> {
            assertThat(pong.opcode()).isEqualTo(RawWebSocketClient.PONG);
            assertThat(pong.content()).containsExactly(1, 2);
        });
        client.expectStatus(2, "Invalid message: unknown op `häuser`");
    }

    @Test
    void messageMayHaveAThousandFragments() throws Exception {
        byte[] request = ("{\"op\":\"zzz\",\"filler\":\"" + "x".repeat(50_000) + "\"}").getBytes(UTF_8);
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        for (int from = 0; from < request.length; from += 50) {
            int to = Math.min(request.length, from + 50);
            wire.writeBytes(RawWebSocketClient.frame(
                    to == request.length,
                    from == 0 ? RawWebSocketClient.TEXT : RawWebSocketClient.CONTINUATION,
                    Arrays.copyOfRange(request, from, to)));
        }
        client.sendRaw(wire.toByteArray());
        client.expectStatus(2, "Invalid message: unknown op `zzz`");
    }

    @Test
    void frameMayArriveByteByByte() throws Exception {
        for (byte b : RawWebSocketClient.frame(true, RawWebSocketClient.BINARY, new byte[] {(byte) 0xFF, 1})) {
            client.sendRaw(new byte[] {b});
        }
        client.expectStatus(2, "Invalid message: Unknown binary opcode 255");
    }

    @Test
    void pingsAreAnsweredAndPongsIgnored() throws Exception {
        client.sendFrame(true, RawWebSocketClient.PONG, new byte[] {9});
        client.sendFrame(true, RawWebSocketClient.PING, new byte[0]);
        assertThat(client.readFrame().opcode()).isEqualTo(RawWebSocketClient.PONG);
        byte[] longest = new byte[125];
        client.sendFrame(true, RawWebSocketClient.PING, longest);
        assertThat(client.readFrame().content()).isEqualTo(longest);
    }

    @Test
    void floodOfPingsIsAnsweredByTheLastPong() throws Exception {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        for (int i = 0; i < 20_000; i++) {
            wire.writeBytes(RawWebSocketClient.frame(
                    true,
                    RawWebSocketClient.PING,
                    ByteBuffer.allocate(4).putInt(i).array()));
        }
        client.sendRaw(wire.toByteArray());
        int last = -1;
        while (last < 19_999) {
            Frame pong = client.readFrame();
            assertThat(pong.opcode()).isEqualTo(RawWebSocketClient.PONG);
            int number = ByteBuffer.wrap(pong.content()).getInt();
            assertThat(number).isGreaterThan(last);
            last = number;
        }
    }

    @Test
    void closeFrameIsEchoed() throws Exception {
        client.sendFrame(true, RawWebSocketClient.CLOSE, closeContent(1000, "bye"));
        List<Frame> last = client.readToEnd();
        assertThat(last).hasSize(1);
        assertThat(last.get(0).opcode()).isEqualTo(RawWebSocketClient.CLOSE);
        assertThat(last.get(0).content()).isEqualTo(closeContent(1000, "bye"));
        Eventually.eventually(() -> assertThat(server.clients()).isEmpty());
    }

    @Test
    void closeFrameWithoutCodeIsEchoed() throws Exception {
        client.sendFrame(true, RawWebSocketClient.CLOSE, new byte[0]);
        assertThat(client.readToEnd())
                .singleElement()
                .satisfies(frame -> assertThat(frame.content()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "81 00, 1002", // not masked
        "c1 80 00 00 00 00, 1002", // reserved bit
        "83 80 00 00 00 00, 1002", // unknown opcode
        "8b 80 00 00 00 00, 1002", // unknown control opcode
        "80 80 00 00 00 00, 1002", // continuation of nothing
        "09 80 00 00 00 00, 1002", // fragmented ping
        "89 fe 00 7e 00 00 00 00, 1002", // long ping
        "01 80 00 00 00 00 81 80 00 00 00 00, 1002", // message within a message
        "82 ff 80 00 00 00 00 00 00 01 00 00 00 00, 1002", // negative length
        "82 ff 00 00 00 00 7f ff ff ff 00 00 00 00, 1009", // 14 bytes that would ask for 2 GiB
        "82 ff 7f ff ff ff ff ff ff ff 00 00 00 00, 1009",
        "82 ff 00 00 00 00 00 01 86 a1 00 00 00 00, 1009", // one byte more than allowed
        "81 81 00 00 00 00 ff, 1007", // text not in UTF-8
        "88 81 00 00 00 00 03, 1002", // half a close code
        "88 82 00 00 00 00 03 ed, 1002", // close code 1005
        "88 82 00 00 00 00 03 e7, 1002", // close code 999
        "88 83 00 00 00 00 03 e8 ff, 1007" // close reason not in UTF-8
    })
    void protocolViolationsCloseTheConnectionWithTheRightCode(String hex, int code) throws Exception {
        String[] octets = hex.split(" ");
        byte[] bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            bytes[i] = (byte) Integer.parseInt(octets[i], 16);
        }
        client.sendRaw(bytes);
        Frame close = client.readFrame();
        assertThat(close.opcode()).isEqualTo(RawWebSocketClient.CLOSE);
        assertThat(ByteBuffer.wrap(close.content()).getShort()).isEqualTo((short) code);
        client.socket().shutdownOutput();
        assertThat(client.readToEnd()).isEmpty();
        try (RawWebSocketClient next = RawWebSocketClient.connectAndReadServerInfo(server)) {
            assertThat(next.readUntilAnswered()).isEmpty();
        }
    }

    @Test
    void fragmentsCountTowardsTheMaximumMessageSize() throws Exception {
        byte[] part = new byte[MAX_MESSAGE / 4];
        client.sendFrame(false, RawWebSocketClient.BINARY, part);
        for (int i = 0; i < 4; i++) {
            client.sendFrame(false, RawWebSocketClient.CONTINUATION, part);
        }
        Frame close = client.readFrame();
        assertThat(ByteBuffer.wrap(close.content()).getShort()).isEqualTo((short) 1009);
    }

    @Test
    void messageOfTheMaximumSizeIsAccepted() throws Exception {
        byte[] content = new byte[MAX_MESSAGE];
        Arrays.fill(content, (byte) 0xFF);
        client.sendFrame(true, RawWebSocketClient.BINARY, content);
        client.expectStatus(2, "Invalid message: Unknown binary opcode 255");
    }

    @Test
    void framesAfterACloseFrameAreIgnored() throws Exception {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        wire.writeBytes(RawWebSocketClient.frame(true, RawWebSocketClient.CLOSE, new byte[0]));
        wire.writeBytes(RawWebSocketClient.frame(true, RawWebSocketClient.TEXT, "nonsense".getBytes(UTF_8)));
        client.sendRaw(wire.toByteArray());
        assertThat(client.readToEnd()).hasSize(1);
    }

    @Test
    void pingIsAnsweredBetweenMessages() throws Exception {
        RawChannel channel =
                context.channelBuilder("/x").messageEncoding("json").build();
        client.expect("advertise");
        client.subscribe(1, channel.id());
        client.readUntilAnswered();
        channel.log(new byte[2_000_000]);
        client.sendFrame(true, RawWebSocketClient.PING, new byte[] {7});
        channel.log(new byte[] {1});
        boolean pong = false;
        int messages = 0;
        while (!pong || messages < 2) {
            Frame frame = client.readFrame();
            if (frame.opcode() == RawWebSocketClient.PONG) {
                pong = true;
            } else {
                messages++;
            }
        }
        assertThat(client.readFrameWithin(Duration.ofMillis(20))).isNull();
    }

    private static byte[] closeContent(int code, String text) {
        byte[] reason = text.getBytes(UTF_8);
        return ByteBuffer.allocate(2 + reason.length)
                .putShort((short) code)
                .put(reason)
                .array();
    }
}
