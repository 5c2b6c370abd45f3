package org.foxglove4j.websocket.internal.frame;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Passes arbitrary input to the decoders of a server and a client. The first byte of the input selects what was
 * negotiated, the second how the rest is divided.
 */
class FrameDecoderFuzzTest {

    private static final int MAX_MESSAGE_BYTES = 8 << 10;
    private static final HexFormat HEX = HexFormat.of();

    @MethodSource("conversations")
    @FuzzTest(maxDuration = "30m")
    void fragmentationOfTheInputHasNoEffect(byte[] input) {
        if (input.length < 2) {
            return;
        }
        byte[] bytes = Arrays.copyOfRange(input, 2, input.length);
        int pieceBytes = 1 + (input[1] & 0xFF);
        assertThat(decode(input[0], bytes, pieceBytes)).isEqualTo(decode(input[0], bytes, bytes.length + 1));
    }

    static Stream<byte[]> conversations() {
        return Stream.of(
                conversation(0, text(false, true, Frames.TEXT, "{}"), text(false, true, Frames.PING, "?")),
                conversation(0, text(false, false, Frames.BINARY, "a"), text(false, true, Frames.CONTINUATION, "b")),
                conversation(0, text(false, true, Frames.CLOSE, "\u0003\u00e8bye")),
                conversation(1, frame(true, 0x80 | Frames.TEXT, "{}".getBytes(UTF_8))),
                conversation(2, frame(false, 0xC0 | Frames.TEXT, HEX.parseHex("f248cdc9c90700"))),
                conversation(
                        6,
                        frame(false, 0xC0 | Frames.TEXT, HEX.parseHex("f248cdc9c90700")),
                        frame(false, 0xC0 | Frames.TEXT, HEX.parseHex("f200110000"))),
                conversation(3, frame(true, 0xC0 | Frames.BINARY, HEX.parseHex("000500faff48656c6c6f00"))));
    }

    /** Returns the calls of a handler, and how decoding ends. */
    private static List<String> decode(int agreed, byte[] bytes, int pieceBytes) {
        RecordingHandler handler = new RecordingHandler();
        try (MessageInflater inflater = new MessageInflater((agreed & 4) != 0)) {
            @Nullable MessageInflater used = (agreed & 2) == 0 ? null : inflater;
            FrameDecoder decoder = (agreed & 1) == 0
                    ? FrameDecoder.ofClient(MAX_MESSAGE_BYTES, handler, used)
                    : FrameDecoder.ofServer(MAX_MESSAGE_BYTES, handler, used);
            boolean open = true;
            for (int at = 0; open && at < bytes.length; at += pieceBytes) {
                open = decoder.decode(ByteBuffer.wrap(bytes, at, Math.min(pieceBytes, bytes.length - at)));
            }
            handler.all.add(open ? "more" : "closed");
        } catch (BrokenFrameException e) {
            assertThat(e.reason().code()).isIn(1002, 1007, 1009);
            handler.all.add(e.reason().toString());
        }
        return handler.all;
    }

    private static byte[] conversation(int agreed, byte[]... frames) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(agreed);
        bytes.write(4);
        Stream.of(frames).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static byte[] text(boolean fromServer, boolean last, int opcode, String content) {
        return frame(fromServer, (last ? 0x80 : 0) | opcode, content.getBytes(ISO_8859_1));
    }

    private static byte[] frame(boolean fromServer, int firstByte, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(firstByte);
        bytes.write((fromServer ? 0 : 0x80) | content.length);
        if (!fromServer) {
            bytes.writeBytes(new byte[4]);
        }
        bytes.writeBytes(content);
        return bytes.toByteArray();
    }

    private static final class RecordingHandler implements MessageHandler {

        private final List<String> all = new ArrayList<>();

        @Override
        public void text(String message) {
            assertThat(message.length()).isLessThanOrEqualTo(MAX_MESSAGE_BYTES);
            all.add("text " + message);
        }

        @Override
        public void binary(byte[] message) {
            assertThat(message.length).isLessThanOrEqualTo(MAX_MESSAGE_BYTES);
            all.add("binary " + HEX.formatHex(message));
        }

        @Override
        public void ping(byte[] content) {
            assertThat(content.length).isLessThanOrEqualTo(Frames.MAX_CONTROL_BYTES);
            all.add("ping " + HEX.formatHex(content));
        }

        @Override
        public void pong() {
            all.add("pong");
        }

        @Override
        public void closing(CloseReason reason) {
            all.add("closing " + reason);
        }
    }
}
