package org.foxglove4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.foxglove4j.mcap.McapWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the output of {@code du}. */
class DiskUsageTest {

    @TempDir
    Path folder;

    private Path drive;

    @BeforeEach
    void writeFile() throws IOException {
        drive = Drive.write(folder.resolve("drive.mcap"));
    }

    @Test
    void du_tellsBytesByKindAndTopic() {
        CommandRun run = CommandRun.of("du", drive);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("chunks", "attachments", "summary and the rest");
        assertThat(run.lines().get(run.lines().size() - 1)).startsWith("/raw").contains("10 B");
    }

    @Test
    void du_findsTheSameInTheIndexesWhereDefinitionsStandBeforeAllMessages() throws IOException {
        Path file = folder.resolve("indexed.mcap");
        int length = 3;
        try (McapWriter writer =
                McapWriter.builder().eagerDefinitions(true).chunkSizeBytes(1000).create(file)) {
            int first = writer.addChannel(0, "/first", "raw", Map.of());
            int second = writer.addChannel(0, "/second", "raw", Map.of());
            for (int i = 0; i < 100; i++) {
                writer.writeMessage(i % 3 == 0 ? first : second, i, new byte[length + i]);
            }
        }
        String exact = CommandRun.of("du", file).out();
        assertThat(exact).contains("/first", "/second");

        assertThat(CommandRun.of("du", "--approximate", file).out()).isEqualTo(exact);
    }

    @Test
    void du_readsTheMessagesWhereTheIndexesDoNotTellOfAll() throws IOException {
        Path file = Drive.write(
                folder.resolve("unindexed.mcap"),
                McapWriter.builder().chunkSizeBytes(200).messageIndex(false));

        assertThat(CommandRun.of("du", "--approximate", file).out())
                .isEqualTo(CommandRun.of("du", file).out());
    }
}
