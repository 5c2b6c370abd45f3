package org.foxglove4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressBarTest {

    @Test
    void showsShareSpeedAndTimeLeft() {
        assertThat(ProgressBar.draw(1_500_000, 6_000_000, 300L << 20, 3))
                .isEqualTo("[=======                       ]  25 %  500,000 messages/s, 100.0 MiB/s  0:09 left");
        assertThat(ProgressBar.draw(6, 6, 6, 2))
                .contains("[" + "=".repeat(30) + "] 100 %")
                .endsWith("0:00 left");
        assertThat(ProgressBar.draw(1, 10_000, 1, 1)).endsWith("2:46:39 left");
    }

    @Test
    void shareIsAtMostOneHundredPercent() {
        assertThat(ProgressBar.draw(20, 10, 20, 1)).contains("100 %");
    }

    @Test
    void unknownTotalHasNoBar() {
        assertThat(ProgressBar.draw(1_234_567, 0, 1 << 20, 2))
                .isEqualTo("1,234,567 messages  617,284 messages/s, 0.5 MiB/s");
        assertThat(ProgressBar.draw(0, 0, 0, 0)).isEqualTo("0 messages  0 messages/s, 0.0 MiB/s");
        assertThat(ProgressBar.draw(0, 5, 0, 0)).contains("  0 %");
    }

    @Test
    void workInBytesShowsBytes() {
        assertThat(ProgressBar.drawBytes(50L << 20, 200L << 20, 2))
                .isEqualTo("[=======                       ]  25 %  25.0 MiB/s  0:06 left");
        assertThat(ProgressBar.drawBytes(0, 0, 0)).contains("100 %");
    }

    @Test
    void shortWorkShowsNothing(@TempDir Path folder) throws Exception {
        Path drive = Drive.write(folder.resolve("drive.mcap"));
        Console.Terminal terminal = new Console.Terminal(false, false, true, false);

        assertThat(CommandRun.with(new byte[0], terminal, "sort", drive, "-o", folder.resolve("out.mcap"))
                        .err())
                .isEmpty();
    }
}
