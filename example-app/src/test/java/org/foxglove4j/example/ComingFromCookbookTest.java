package org.foxglove4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.recording.McapSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the code shown in docs/coming-from.md. */
class ComingFromCookbookTest {

    private final Context context = Context.create();

    @TempDir
    private Path folder;

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void quickstartRunsTwice() throws Exception {
        Path path = folder.resolve("drive.mcap");
        ComingFromCookbook.quickstart(context, path, 0);
        ComingFromCookbook.quickstart(context, path, 0);
        try (McapReader reader = McapReader.open(path)) {
            assertThat(reader.messages().count()).isEqualTo(1);
        }
    }

    @Test
    void messagesAreEncodedOnlyForSubscribers() {
        RawChannel scan = ComingFromCookbook.addChannel(context, "{\"type\": \"object\"}");
        assertThat(scan.schema().name()).isEqualTo("Scan");
        ComingFromCookbook.sendMessage(
                scan,
                () -> {
                    throw new AssertionError("nobody listens");
                },
                Instant.EPOCH);
        List<String> seen = new ArrayList<>();
        context.addSink((channel, logTimeNanos, data, offset, length) ->
                seen.add(channel.topic() + " " + logTimeNanos + " " + new String(data, offset, length, UTF_8)));
        ComingFromCookbook.sendMessage(scan, () -> "{}".getBytes(UTF_8), Instant.ofEpochSecond(1));
        assertThat(seen).containsExactly("/scan 1000000000 {}");
    }

    @Test
    void theElevatorIsLoggedInEachLoop_andReadBack() throws Exception {
        Path path = folder.resolve("match.mcap");
        try (McapSink mcap = McapSink.builder().context(context).create(path)) {
            double[] heights = {0.2, 1.5, 0.7};
            int[] loop = {0};
            ComingFromCookbook.Elevator elevator =
                    new ComingFromCookbook.Elevator(context, inputs -> inputs.height = heights[loop[0]++]);
            for (int i = 0; i < heights.length; i++) {
                elevator.periodic();
            }
            assertThat(mcap.statistics().recordedMessages()).isEqualTo(3);
        }
        assertThat(ComingFromCookbook.highest(path)).isEqualTo(1.5);
        try (McapReader reader = McapReader.open(path)) {
            ComingFromCookbook.iterMessages(reader, 0, Long.MAX_VALUE);
        }
    }
}
