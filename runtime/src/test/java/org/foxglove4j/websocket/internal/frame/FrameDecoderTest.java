package org.foxglove4j.websocket.internal.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.foxglove4j.websocket.internal.transport.ConnectionHandler;
import org.junit.jupiter.api.Test;

class FrameDecoderTest {

    private static final int MAX_MESSAGE_BYTES = 100_000;

    private final Random random = new Random(20261122);

    @Test
    void fragmentationOfTheInputHasNoEffect() throws Exception {
        for (int round = 0; round < 200; round++) {
            List<String> expected = new ArrayList<>();
            ByteArrayOutputStream wire = new ByteArrayOutputStream();
            for (int i = 0; i < 20; i++) {
                writeMessage(wire, expected);
            }
            Received received = new Received();
            FrameDecoder decoder = FrameDecoder.ofClient(MAX_MESSAGE_BYTES, received, null);
            byte[] bytes = wire.toByteArray();
            int at = 0;
            while (at < bytes.length) {
                int count = Math.min(bytes.length - at, 1 + random.nextInt(random.nextBoolean() ? 10 : 20_000));
                assertThat(decoder.decode(ByteBuffer.wrap(bytes, at, count))).isTrue();
                at += count;
            }
            assertThat(received.all).isEqualTo(expected);
        }
    }

    @Test
    void invalidFramesFailInOneWay() {
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[1 + random.nextInt(200)];
            random.nextBytes(bytes);
            bytes[0] &= (byte) 0x8F; // without reserved bits garbage gets further
            bytes[bytes.length > 1 ? 1 : 0] |= (byte) 0x80;
            try {
                FrameDecoder.ofClient(MAX_MESSAGE_BYTES, new Received(), null).decode(ByteBuffer.wrap(bytes));
            } catch (BrokenFrameException e) {
                assertThat(e.reason().code()).isIn(1002, 1007, 1009);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1000);
    }

    @Test
    void ignoringDecoderReportsOnlyTheCloseFrame() throws Exception {
        Received received = new Received();
        FrameDecoder decoder = FrameDecoder.ofClient(MAX_MESSAGE_BYTES, received, null);
        decoder.ignoreMessages();
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        writeFrame(wire, true, Frames.TEXT, "text".getBytes(UTF_8));
        writeFrame(wire, true, Frames.PING, new byte[3]);
        writeFrame(wire, true, Frames.BINARY, new byte[3]);
        writeFrame(wire, true, Frames.CLOSE, new byte[0]);
        assertThat(decoder.decode(ByteBuffer.wrap(wire.toByteArray()))).isFalse();
        assertThat(received.all).containsExactly("closing " + CloseReason.NO_CODE);
    }

    private void writeMessage(ByteArrayOutputStream wire, List<String> expected) {
        int size = random.nextInt(4) == 0 ? random.nextInt(70_000) : random.nextInt(300);
        boolean text = random.nextBoolean();
        byte[] message = text ? "ß€😀x".repeat(size / 10).getBytes(UTF_8) : new byte[size];
        if (!text) {
            random.nextBytes(message);
        }
        int opcode = text ? Frames.TEXT : Frames.BINARY;
        int at = 0;
        boolean last;
        do {
            int count = random.nextInt(3) == 0 ? random.nextInt(message.length - at + 1) : message.length - at;
            last = at + count == message.length && random.nextInt(4) > 0;
            writeFrame(wire, last, opcode, Arrays.copyOfRange(message, at, at + count));
            at += count;
            opcode = Frames.CONTINUATION;
            if (!last && random.nextInt(4) == 0) {
                byte[] ping = new byte[random.nextInt(126)];
                random.nextBytes(ping);
                writeFrame(wire, true, Frames.PING, ping);
                expected.add("ping " + HexFormat.of().formatHex(ping));
            }
            if (random.nextInt(4) == 0) {
                writeFrame(wire, true, Frames.PONG, new byte[2]);
            }
        } while (!last);
        expected.add(
                text
                        ? "text " + new String(message, UTF_8)
                        : "binary " + HexFormat.of().formatHex(message));
    }

    private void writeFrame(ByteArrayOutputStream wire, boolean fin, int opcode, byte[] content) {
        byte[] mask = new byte[4];
        random.nextBytes(mask);
        wire.write((fin ? Frames.FIN : 0) | opcode);
        if (content.length <= Frames.MAX_CONTROL_BYTES) {
            wire.write(0x80 | content.length);
        } else if (content.length <= 0xFFFF) {
            wire.write(0x80 | Frames.LENGTH_IN_16_BITS);
            wire.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) content.length).array());
        } else {
            wire.write(0x80 | Frames.LENGTH_IN_64_BITS);
            wire.writeBytes(ByteBuffer.allocate(8).putLong(content.length).array());
        }
        wire.writeBytes(mask);
        for (int i = 0; i < content.length; i++) {
            wire.write(content[i] ^ mask[i % 4]);
        }
    }

    /** Records its calls as texts. A ping within a message precedes it. */
    private static final class Received implements ConnectionHandler {

        final List<String> all = new ArrayList<>();

        @Override
        public FrameSource frames() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void text(String message) {
            all.add("text " + message);
        }

        @Override
        public void binary(byte[] message) {
            all.add("binary " + HexFormat.of().formatHex(message));
        }

        @Override
        public void ping(byte[] content) {
            all.add("ping " + HexFormat.of().formatHex(content));
        }

        @Override
        public void closing(CloseReason reason) {
            all.add("closing " + reason.code());
        }

        @Override
        public void closed(String reason) {
            all.add("closed");
        }
    }
}
