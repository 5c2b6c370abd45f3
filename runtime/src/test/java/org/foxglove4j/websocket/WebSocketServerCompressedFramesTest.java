package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import org.foxglove4j.Context;
import org.foxglove4j.websocket.RawWebSocketClient.Frame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests valid and invalid compressed messages from clients (RFC 7692). */
class WebSocketServerCompressedFramesTest {

    private static final int MAX_MESSAGE = 100_000;
    private static final int RSV1 = 0x40;

    private final Context context = Context.create();
    private WebSocketServer server;
    private RawWebSocketClient client;

    @BeforeEach
    void start() throws Exception {
        server = WebSocketServer.builder()
                .context(context)
                .bind("127.0.0.1", 0)
                .maxMessageBytes(MAX_MESSAGE)
                .compression(MessageCompression.deflate())
                .start();
        client = RawWebSocketClient.connectOfferingDeflate(server);
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.close();
        context.close();
    }

    @Test
    void compressedAndUncompressedMessagesAreRead() throws Exception {
        client.sendFrame(true, RSV1 | RawWebSocketClient.TEXT, deflate(request("zzz")));
        client.expectStatus(2, "Invalid message: unknown op `zzz`");
        client.sendFrame(true, RawWebSocketClient.TEXT, request("yyy"));
        client.expectStatus(2, "Invalid message: unknown op `yyy`");
        client.sendFrame(true, RSV1 | RawWebSocketClient.BINARY, deflate(new byte[] {(byte) 0xFF}));
        client.expectStatus(2, "Invalid message: Unknown binary opcode 255");
    }

    @Test
    void compressedFragmentsMayBeInterleavedWithPings() throws Exception {
        byte[] compressed = deflate(request("häuser"));
        int middle = compressed.length / 2;
        client.sendFrame(false, RSV1 | RawWebSocketClient.TEXT, Arrays.copyOf(compressed, middle));
        client.sendFrame(true, RawWebSocketClient.PING, new byte[] {1, 2});
        client.sendFrame(false, RawWebSocketClient.CONTINUATION, new byte[0]);
        client.sendFrame(
                true, RawWebSocketClient.CONTINUATION, Arrays.copyOfRange(compressed, middle, compressed.length));
        assertThat(client.readFrame().opcode()).isEqualTo(RawWebSocketClient.PONG);
        client.expectStatus(2, "Invalid message: unknown op `häuser`");
    }

    @Test
    void messageOfTheMaximumSizeIsAccepted() throws Exception {
        byte[] content = new byte[MAX_MESSAGE];
        content[0] = (byte) 0xFF;
        client.sendFrame(true, RSV1 | RawWebSocketClient.BINARY, deflate(content));
        client.expectStatus(2, "Invalid message: Unknown binary opcode 255");
    }

    @Test
    void decompressionBombIsNotInflated() throws Exception {
        client.sendFrame(true, RSV1 | RawWebSocketClient.BINARY, deflate(new byte[50_000_000]));
        Frame close = client.readFrame();
        assertThat(ByteBuffer.wrap(close.content()).getShort()).isEqualTo((short) 1009);
        assertThat(reason(close)).isEqualTo("a message is larger than 100000 bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "a1 80 00 00 00 00, 1002", // another reserved bit
        "f1 80 00 00 00 00, 1002", // all reserved bits
        "c9 80 00 00 00 00, 1002", // a compressed ping
        "c8 80 00 00 00 00, 1002", // a compressed close
        "01 80 00 00 00 00 c0 80 00 00 00 00, 1002", // compressed from the second fragment on
        "c1 80 00 00 00 00, 1007", // not even an empty block
        "c2 82 00 00 00 00 07 00, 1007", // a type of block that does not exist
        "c2 83 00 00 00 00 f2 48 cd, 1007", // cut within a block
        "c2 85 00 00 00 00 f2 00 11 00 00, 1007", // refers to the message before
        "c1 85 00 00 00 00 fa 0f 00 00 00, 1007" // text that is not UTF-8 when inflated
    })
    void protocolViolationsCloseTheConnectionWithTheRightCode(String hex, int code) throws Exception {
        client.sendRaw(HexFormat.ofDelimiter(" ").parseHex(hex));
        Frame close = client.readFrame();
        assertThat(close.opcode()).isEqualTo(RawWebSocketClient.CLOSE);
        assertThat(ByteBuffer.wrap(close.content()).getShort()).isEqualTo((short) code);
        assertThat(reason(close)).isNotEmpty();
        client.socket().shutdownOutput();
        assertThat(client.readToEnd()).isEmpty();
        try (RawWebSocketClient next = RawWebSocketClient.connectOfferingDeflate(server)) {
            assertThat(next.readUntilAnswered()).isEmpty();
        }
    }

    @Test
    void damagedDataIsReportedInTheCloseFrame() throws Exception {
        client.sendFrame(true, RSV1 | RawWebSocketClient.BINARY, new byte[] {7});
        assertThat(reason(client.readFrame())).isEqualTo("a compressed message is corrupt: invalid block type");
    }

    private static String reason(Frame close) {
        return new String(close.content(), 2, close.content().length - 2, UTF_8);
    }

    private static byte[] request(String op) {
        return ("{\"op\":\"" + op + "\"}").getBytes(UTF_8);
    }

    /** Compresses according to RFC 7692, section 7.2.1, using the JDK only. */
    private static byte[] deflate(byte[] message) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(message);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        byte[] part = new byte[64 * 1024];
        int count;
        do {
            count = deflater.deflate(part, 0, part.length, Deflater.SYNC_FLUSH);
            compressed.write(part, 0, count);
        } while (count == part.length);
        deflater.end();
        return Arrays.copyOf(compressed.toByteArray(), compressed.size() - 4);
    }
}
