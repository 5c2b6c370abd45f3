package org.foxglove4j.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that channels are in a file even without messages. */
class McapSinkEagerDefinitionsTest {

    private final Context context = Context.create();

    @TempDir
    Path folder;

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void includesChannelsCreatedBeforeAndAfterTheFile() throws IOException {
        Schema schema = Schema.jsonSchema("S", "{\"type\":\"object\"}");
        channel("/early");
        Path path = folder.resolve("drive.mcap");
        try (McapSink sink = builder()
                .channelFilter(channel -> !channel.topic().equals("/hidden"))
                .create(path)) {
            context.channelBuilder("/late")
                    .messageEncoding("json")
                    .schema(schema)
                    .addMetadata("k", "v")
                    .build();
            channel("/hidden");
            channel("/gone").close();
            channel("/early").log("1".getBytes(UTF_8), 1);
            assertThat(sink.statistics().recordedMessages()).isEqualTo(1);
        }
        try (McapReader reader = McapReader.open(path)) {
            List<McapChannel> channels = reader.summary().channels();
            assertThat(channels).extracting(McapChannel::topic).containsExactly("/early", "/late", "/gone");
            assertThat(channels.get(1).metadata()).containsEntry("k", "v");
            assertThat(reader.summary().schemas()).hasSize(1);
            assertThat(reader.statistics().messageCount()).isEqualTo(1);
        }
    }

    @Test
    void everyFileOfARotationHasTheOpenChannels() throws IOException {
        List<Path> paths;
        try (McapSink sink = builder().rotation(Rotation.everyBytes(1 << 20)).create(folder.resolve("drive.mcap"))) {
            RawChannel closed = channel("/closed");
            channel("/silent");
            channel("/a").log(new byte[1], 1);
            sink.rotate();
            closed.close();
            channel("/a").log(new byte[1], 2);
            sink.rotate();
            paths = sink.paths();
        }
        assertThat(topics(paths.get(0))).containsExactly("/closed", "/silent", "/a");
        assertThat(topics(paths.get(1))).containsExactly("/closed", "/silent", "/a");
        assertThat(topics(paths.get(2))).containsExactly("/silent", "/a");
    }

    @Test
    void byDefaultAChannelIsWrittenWithItsFirstMessage() throws IOException {
        Path path = folder.resolve("drive.mcap");
        try (McapSink sink = McapSink.builder().context(context).create(path)) {
            channel("/silent");
            channel("/a").log(new byte[1], 1);
            assertThat(sink.failure()).isEmpty();
        }
        assertThat(topics(path)).containsExactly("/a");
    }

    private static List<String> topics(Path path) throws IOException {
        try (McapReader reader = McapReader.open(path)) {
            return reader.summary().channels().stream().map(McapChannel::topic).toList();
        }
    }

    private McapSinkBuilder builder() {
        return McapSink.builder().context(context).eagerDefinitions(true);
    }

    private RawChannel channel(String topic) {
        return context.channelBuilder(topic).messageEncoding("text").build();
    }
}
