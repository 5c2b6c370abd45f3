package org.foxglove4j.playback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.foxglove4j.Context;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.MessageQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayedFilesTest {

    @TempDir
    private Path folder;

    @Test
    void withoutAnIndexTheSearchForEarlierMessagesIsLimited() throws IOException {
        Path path = folder.resolve("busy.mcap");
        byte[] zeros = new byte[1 << 20];
        int megabytes = (int) (PlayedFiles.MAX_PASSED_BYTES >> 20) + 10;
        try (McapWriter writer = McapWriter.builder().messageIndex(false).create(path)) {
            int fixed = writer.addChannel(0, "/fixed", "text", Map.of());
            int busy = writer.addChannel(0, "/busy", "bytes", Map.of());
            writer.writeMessage(fixed, 0, "true".getBytes(UTF_8));
            for (int i = 1; i <= megabytes; i++) {
                writer.writeMessage(busy, i, zeros);
            }
        }
        try (Context context = Context.create();
                PlayedFiles files = PlayedFiles.open(List.of(path), MessageQuery.all(), context, (file, problem) -> {
                    throw new AssertionError(problem);
                })) {
            assertThat(files.latestBefore(megabytes))
                    .extracting(McapMessage::topic)
                    .containsExactly("/busy");
            assertThat(files.latestBefore(megabytes / 2))
                    .extracting(McapMessage::topic)
                    .containsExactly("/fixed", "/busy");
        }
    }
}
