package org.foxglove4j.websocket.internal.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 82 00",
        "125, 82 7d",
        "126, 82 7e 00 7e",
        "65535, 82 7e ff ff",
        "65536, 82 7f 00 00 00 00 00 01 00 00",
        "16777217, 82 7f 00 00 00 00 01 00 00 01"
    })
    void headerContainsTheLength(int contentBytes, String header) {
        byte[] frame = Frames.binary(new byte[contentBytes]);
        int headerBytes = header.split(" ").length;
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < headerBytes; i++) {
            found.append(i == 0 ? "" : " ").append(String.format("%02x", frame[i]));
        }
        assertThat(found).hasToString(header);
        assertThat(frame).hasSize(headerBytes + contentBytes);
        assertThat(Frames.headerBytes(contentBytes)).isEqualTo(headerBytes);
        byte[] shifted = new byte[frame.length + 3];
        System.arraycopy(frame, 0, shifted, 3, frame.length);
        assertThat(Frames.frameBytes(shifted, 3)).isEqualTo(frame.length);
    }

    @Test
    void closeFrameContainsCodeAndText() {
        assertThat(Frames.close(CloseReason.NONE)).containsExactly(0x88, 0);
        assertThat(Frames.close(new CloseReason(1009, "big"))).containsExactly(0x88, 5, 0x03, 0xf1, 'b', 'i', 'g');
    }

    @Test
    void longCloseTextIsCutBetweenCharacters() {
        byte[] frame = Frames.close(new CloseReason(1000, "x".repeat(122) + "ß"));
        assertThat(frame).hasSize(2 + 2 + 122);
        String text = new String(Arrays.copyOfRange(frame, 4, frame.length), UTF_8);
        assertThat(text).isEqualTo("x".repeat(122));
    }
}
