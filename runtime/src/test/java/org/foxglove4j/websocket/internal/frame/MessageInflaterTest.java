package org.foxglove4j.websocket.internal.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7692, section 7.2, with the examples of 7.2.3. */
class MessageInflaterTest {

    private static final int MAX_BYTES = 1 << 20;

    private final Random random = new Random(7692);

    @ParameterizedTest
    @CsvSource({
        "f2 48 cd c9 c9 07 00, Hello", // 7.2.3.1: one block
        "00 05 00 fa ff 48 65 6c 6c 6f 00, Hello", // 7.2.3.3: without compression
        "f3 48 cd c9 c9 07 00 00, Hello", // 7.2.3.4: a last block
        "f2 48 05 00 00 00 ff ff ca c9 c9 07 00, Hello", // 7.2.3.5: two blocks
        "00, ''" // 7.2.3.6: nothing
    })
    void examplesOfTheRfcAreInflatedWithAndWithoutContext(String hex, String message) throws Exception {
        for (boolean keepsContext : new boolean[] {true, false}) {
            try (MessageInflater inflater = new MessageInflater(keepsContext)) {
                assertThat(inflate(inflater, hex)).isEqualTo(message);
                assertThat(inflate(inflater, hex)).isEqualTo(message);
            }
        }
    }

    @Test
    void messageMayReferToTheOneBefore() throws Exception {
        try (MessageInflater inflater = new MessageInflater(true)) {
            assertThat(inflate(inflater, "f2 48 cd c9 c9 07 00")).isEqualTo("Hello");
            assertThat(inflate(inflater, "f2 00 11 00 00")).isEqualTo("Hello"); // 7.2.3.2
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f2 00 11 00 00", // refers to a message before, which is not remembered
                "07", // a type of block that does not exist
                "f2 48 cd", // ends within a block
                "00 05 00 fa ff 48 65", // ends within a block without compression
                "00 05 00 fa fe 48 65 6c 6c 6f 00", // a length that is not confirmed
                "ff ff ff ff ff ff ff ff",
                "f3 48 cd c9 c9 07 00" // a last block, and no other
            })
    void damagedDataIsReported(String hex) throws Exception {
        try (MessageInflater inflater = new MessageInflater(false)) {
            assertThatThrownBy(() -> inflate(inflater, hex))
                    .isInstanceOfSatisfying(
                            BrokenFrameException.class,
                            e -> assertThat(e.reason().code()).isEqualTo(1007))
                    .hasMessageStartingWith("a compressed message is corrupt");
            assertThat(inflate(inflater, "f2 48 cd c9 c9 07 00")).isEqualTo("Hello");
        }
    }

    @Test
    void sizeIsLimited() throws Exception {
        byte[] bomb = deflate(new byte[1000 * MAX_BYTES / 1000 + 1], 15);
        assertThat(bomb).hasSizeLessThan(MAX_BYTES / 500);
        try (MessageInflater inflater = new MessageInflater(false)) {
            assertThatThrownBy(() -> inflater.inflate(bomb, bomb.length, MAX_BYTES))
                    .isInstanceOfSatisfying(
                            BrokenFrameException.class,
                            e -> assertThat(e.reason().code()).isEqualTo(1009));
            byte[] largest = deflate(new byte[MAX_BYTES], 15);
            assertThat(inflater.inflate(largest, largest.length, MAX_BYTES)).hasSize(MAX_BYTES);
            assertThat(inflater.inflate(bomb, bomb.length, MAX_BYTES + 1)).hasSize(MAX_BYTES + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 12, 14, 15})
    void streamOfMessagesRoundTripsInAnyWindow(int windowBits) throws Exception {
        try (MessageInflater inflater = new MessageInflater(true);
                MessageDeflater deflater = new MessageDeflater(6)) {
            OutputBytes blocks = new OutputBytes(1);
            for (int i = 0; i < 300; i++) {
                byte[] message = poses(1 + random.nextInt(i % 10 == 0 ? 100_000 : 2000));
                if (i % 50 == 0) {
                    deflater.forget();
                }
                blocks.clear();
                deflater.deflate(message, 0, message.length, windowBits, blocks);
                assertThat(inflater.inflate(Arrays.copyOf(blocks.array, blocks.end), blocks.end, MAX_BYTES))
                        .isEqualTo(message);
            }
        }
    }

    private byte[] poses(int bytes) {
        StringBuilder text = new StringBuilder();
        while (text.length() < bytes) {
            text.append("{\"x\":").append(random.nextInt(10_000) / 1000.0).append(",\"y\":1.5}");
        }
        return text.substring(0, bytes).getBytes(UTF_8);
    }

    private static byte[] deflate(byte[] message, int windowBits) {
        try (MessageDeflater deflater = new MessageDeflater(9)) {
            OutputBytes blocks = new OutputBytes(1);
            deflater.deflate(message, 0, message.length, windowBits, blocks);
            return Arrays.copyOf(blocks.array, blocks.end);
        }
    }

    private static String inflate(MessageInflater inflater, String hex) throws BrokenFrameException {
        byte[] message = HexFormat.ofDelimiter(" ").parseHex(hex);
        return new String(inflater.inflate(message, message.length, MAX_BYTES), UTF_8);
    }
}
