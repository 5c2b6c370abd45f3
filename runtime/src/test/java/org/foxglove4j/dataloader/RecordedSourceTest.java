package org.foxglove4j.dataloader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.dataloader.Recordings.START;
import static org.foxglove4j.dataloader.Recordings.at;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.foxglove4j.Schema;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.MessageQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the manifest of recordings describes their content. */
class RecordedSourceTest {

    private static final ManifestTopic TICK =
            new ManifestTopic("/tick", "json", Schema.create("Tick", "jsonschema", Recordings.SCHEMA));
    private static final ManifestTopic TOCK = new ManifestTopic("/tock", "text", null);

    @TempDir
    private Path folder;

    private static StreamedSourceBuilder source() {
        return StreamedSource.builder("data");
    }

    @Test
    void listsTheTopicsAndTimesOfAFile() throws Exception {
        Path file = Recordings.record(folder.resolve("a.mcap"), 0, 100);
        try (McapReader reader = McapReader.open(file)) {
            StreamedSource source =
                    source().recording(reader, MessageQuery.all()).build();
            assertThat(source.topics()).containsExactly(TICK, TOCK);
            assertThat(source.startTime()).isEqualTo(START);
            assertThat(source.endTime()).isEqualTo(at(99));
        }
    }

    @Test
    void listsTheTopicsAndTimesOfAPart() throws Exception {
        Path file = Recordings.record(folder.resolve("a.mcap"), 0, 100);
        MessageQuery query =
                MessageQuery.topics("/tick").from(at(10).plusMillis(1)).until(at(20));
        StreamedSource source = source().recordings(List.of(file), query).build();
        assertThat(source.topics()).containsExactly(TICK);
        assertThat(source.startTime()).isEqualTo(at(11));
        assertThat(source.endTime()).isEqualTo(at(19));
    }

    @Test
    void combinesSeveralFiles() throws Exception {
        List<Path> files = List.of(
                Recordings.record(folder.resolve("b.mcap"), 50, 60),
                Recordings.record(folder.resolve("a.mcap"), 0, 50),
                Recordings.record(folder.resolve("empty.mcap"), 0, 0));
        StreamedSource source = source().recordings(files, MessageQuery.all()).build();
        assertThat(source.topics()).containsExactly(TICK, TOCK);
        assertThat(source.startTime()).isEqualTo(START);
        assertThat(source.endTime()).isEqualTo(at(59));
    }

    @Test
    void explicitTimeRangeTakesPrecedence() throws Exception {
        Path file = Recordings.record(folder.resolve("a.mcap"), 0, 100);
        StreamedSource source = source().timeRange(at(-5), at(500))
                .recordings(List.of(file), MessageQuery.all())
                .build();
        assertThat(source.startTime()).isEqualTo(at(-5));
        assertThat(source.endTime()).isEqualTo(at(500));
    }

    @Test
    void rejectsAPartWithoutMessages() throws Exception {
        Path file = Recordings.record(folder.resolve("a.mcap"), 0, 100);
        StreamedSourceBuilder source =
                source().recordings(List.of(file), MessageQuery.all().from(at(100)));
        assertThat(source.hasRecordedMessages()).isFalse();
        assertThatThrownBy(source::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("see hasRecordedMessages()");
    }

    @Test
    void rejectsTimesAfterTheYear2262() throws Exception {
        Path file = folder.resolve("late.mcap");
        try (McapWriter writer = McapWriter.create(file)) {
            writer.writeMessage(writer.addChannel(0, "/late", "text"), -1L, new byte[1]);
        }
        assertThat(source().recordings(List.of(file), MessageQuery.all())
                        .build()
                        .endTime())
                .isEqualTo("2554-07-21T23:34:33.709551615Z");
        assertThat(source().recordings(List.of(file), MessageQuery.topics("/late"))
                        .build()
                        .endTime())
                .isEqualTo("2554-07-21T23:34:33.709551615Z");
    }

    @Test
    void sameTopicWithTheSameFormatIsListedOnce() throws Exception {
        Path file = folder.resolve("twice.mcap");
        try (McapWriter writer = McapWriter.create(file)) {
            writer.writeMessage(writer.addChannel(0, "/tock", "text", Map.of("from", "left")), 1, new byte[1]);
            writer.writeMessage(writer.addChannel(0, "/tock", "text", Map.of("from", "right")), 2, new byte[1]);
        }
        assertThat(source().recordings(List.of(file), MessageQuery.all())
                        .build()
                        .topics())
                .containsExactly(TOCK);
    }

    @Test
    void sameTopicWithDifferentFormatsIsRejected() throws Exception {
        Path file = folder.resolve("twice.mcap");
        try (McapWriter writer = McapWriter.create(file)) {
            writer.writeMessage(writer.addChannel(0, "/tock", "text"), 1, new byte[1]);
            writer.writeMessage(writer.addChannel(0, "/tock", "json"), 2, new byte[1]);
        }
        assertThatThrownBy(() -> source().recordings(List.of(file), MessageQuery.all()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/tock has no schema in text and no schema in json");
        MessageQuery one =
                MessageQuery.all().channels(channel -> channel.messageEncoding().equals("json"));
        assertThat(source().recordings(List.of(file), one).build().topics())
                .containsExactly(new ManifestTopic("/tock", "json", null));
    }

    @Test
    void errorsNameTheInvalidFile() throws Exception {
        Path file = Files.writeString(folder.resolve("x.mcap"), "no MCAP file");
        assertThatThrownBy(() -> source().recordings(List.of(file), MessageQuery.all()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ": ");
    }
}
