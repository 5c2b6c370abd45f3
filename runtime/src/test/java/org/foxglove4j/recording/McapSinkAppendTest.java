package org.foxglove4j.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.recording.Recordings.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.foxglove4j.mcap.McapFormatException;
import org.foxglove4j.mcap.McapReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests recordings that continue where an earlier one ended. */
class McapSinkAppendTest {

    private final Context context = Context.create();

    @TempDir
    Path folder;

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void eachRunAddsItsMessages_toTheChannelsThatAreThere() throws IOException {
        Path path = folder.resolve("new/drive.mcap");
        RawChannel channel = context.channelBuilder("/a")
                .messageEncoding("json")
                .schema(Schema.jsonSchema("S", "{\"type\":\"object\"}"))
                .build();
        for (int run = 0; run < 3; run++) {
            try (McapSink sink = builder().append(path)) {
                channel.log(("{\"run\":" + run + "}").getBytes(UTF_8), run);
                sink.writeMetadata("run", Map.of("number", "" + run));
                assertThat(sink.path()).isEqualTo(path);
                assertThat(sink.statistics()).isEqualTo(new RecordingStatistics(1, 9, 0, Map.of(), 0, 0, 0, 1, 0));
            }
        }
        assertThat(texts(path)).containsExactly("{\"run\":0}", "{\"run\":1}", "{\"run\":2}");
        try (McapReader reader = McapReader.open(path)) {
            assertThat(reader.summary().channels()).hasSize(1);
            assertThat(reader.summary().schemas()).hasSize(1);
            assertThat(reader.summary().metadataIndexes()).hasSize(3);
        }
    }

    @Test
    void existingMessagesAreNotCounted() throws IOException {
        Path path = folder.resolve("drive.mcap");
        RawChannel channel =
                context.channelBuilder("/a").messageEncoding("text").build();
        McapSink first = builder().append(path);
        channel.log("1".getBytes(UTF_8), 1);
        channel.log("2".getBytes(UTF_8), 2);
        first.close();
        McapSink second = builder().append(path);
        channel.log("3".getBytes(UTF_8), 3);
        second.close();
        assertThat(second.statistics()).isEqualTo(new RecordingStatistics(1, 1, 0, Map.of(), 0, 0, 0, 1, 0));
        assertThat(second.failure()).isEmpty();
    }

    @Test
    void aFileThatWasNotClosedIsRefused_andLeftAsItIs() throws IOException {
        Path path = folder.resolve("drive.mcap");
        McapSink killed = builder().create(path);
        context.channelBuilder("/a").messageEncoding("text").build().log(new byte[10], 1);
        killed.flush();
        byte[] content = Files.readAllBytes(path);
        assertThatThrownBy(() -> builder().append(path)).isInstanceOf(McapFormatException.class);
        assertThat(path).hasBinaryContent(content);
        killed.close();
        Path other = Files.writeString(folder.resolve("notes.txt"), "precious");
        assertThatThrownBy(() -> builder().append(other)).isInstanceOf(McapFormatException.class);
        assertThat(other).hasContent("precious");
    }

    @Test
    void optionsForSeveralFilesAreRejected() {
        Path path = folder.resolve("drive.mcap");
        assertThatThrownBy(() ->
                        builder().rotation(Rotation.every(Duration.ofHours(1))).append(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rotation");
        assertThatThrownBy(() -> builder().append(folder.resolve("drive-{time}.mcap")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(path).doesNotExist();
    }

    private McapSinkBuilder builder() {
        return McapSink.builder().context(context);
    }
}
