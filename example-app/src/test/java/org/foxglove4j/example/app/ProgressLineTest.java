package org.foxglove4j.example.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, false, UTF_8);

    @Test
    void terminalShowsOneUpdatedLine() {
        ProgressLine line = new ProgressLine(out, true);
        line.show(Duration.ZERO, "one");
        line.show(Duration.ofSeconds(1), "two");
        line.clear();
        assertThat(printed.toString(UTF_8)).isEqualTo("\r\u001b[2Kone\r\u001b[2Ktwo\r\u001b[2K");
    }

    @Test
    void lineNeverWraps() {
        new ProgressLine(out, true).show(Duration.ZERO, "x".repeat(200));
        assertThat(printed.toString(UTF_8)).isEqualTo("\r\u001b[2K" + "x".repeat(79));
    }

    @Test
    void fileGetsALineEveryFiveSecondsWithoutControlCharacters() {
        ProgressLine line = new ProgressLine(out, false);
        line.show(Duration.ZERO, "one");
        assertThat(line.isDue(Duration.ofMillis(4999))).isFalse();
        assertThat(line.isDue(Duration.ofSeconds(5))).isTrue();
        line.clear();
        assertThat(printed.toString(UTF_8)).isEqualTo("one" + System.lineSeparator());
    }
}
