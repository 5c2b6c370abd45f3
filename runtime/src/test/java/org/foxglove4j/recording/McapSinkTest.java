package org.foxglove4j.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.recording.Recordings.countUnfinished;
import static org.foxglove4j.recording.Recordings.read;
import static org.foxglove4j.recording.Recordings.records;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapAttachment;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapMetadata;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class McapSinkTest {

    private final Context context = Context.create();

    @TempDir
    Path folder;

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void messages_areRecordedWithTimeSequenceSchemaAndMetadata() throws IOException {
        Path path = folder.resolve("new/folder/drive.mcap");
        Schema schema = Schema.jsonSchema("S", "{\"type\":\"object\"}");
        try (McapSink sink = builder().create(path)) {
            RawChannel a = context.channelBuilder("/a")
                    .messageEncoding("json")
                    .schema(schema)
                    .addMetadata("k", "v")
                    .build();
            a.log("{}".getBytes(UTF_8), 10);
            channel("/b").log(new byte[0], 20);
            a.log("{}".getBytes(UTF_8), 5);
            channel("/silent");

            assertThat(sink.path()).isEqualTo(path);
            assertThat(sink.statistics()).isEqualTo(new RecordingStatistics(3, 4, 0, Map.of(), 0, 0, 0, 1, 0));
        }

        List<McapMessage> messages = read(path);
        assertThat(messages.stream().map(McapSinkTest::line)).containsExactly("/a 1 10 {}", "/b 1 20 ", "/a 2 5 {}");
        McapMessage first = messages.get(0);
        assertThat(first.publishTimeNanos()).isEqualTo(10);
        assertThat(first.channel().metadata()).containsExactly(Map.entry("k", "v"));
        assertThat(first.schema().name()).isEqualTo("S");
        assertThat(messages.get(1).schema()).isNull();
        try (McapReader reader = McapReader.open(path)) {
            assertThat(reader.summary().channels()).hasSize(2);
            assertThat(reader.statistics().messageCount()).isEqualTo(3);
        }
    }

    @Test
    void existingFile_isRefusedUnlessItIsToBeOverwritten() throws IOException {
        Path path = Files.writeString(folder.resolve("drive.mcap"), "precious");

        assertThatThrownBy(() -> builder().create(path))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageStartingWith(path.toString())
                .hasMessageContaining("overwrite(true)");
        assertThat(path).hasContent("precious");
        builder().overwrite(true).create(path).close();

        assertThat(read(path)).isEmpty();
    }

    @Test
    void placeholdersWithoutARotation_makeAFileForEachRun() throws IOException {
        Path pattern = folder.resolve("drive-{index}-{time}.mcap");
        for (int run = 0; run < 2; run++) {
            try (McapSink sink = builder().create(pattern)) {
                assertThat(sink.path().getFileName().toString())
                        .matches("drive-000" + run + "-\\d{8}T\\d{6}\\.\\d{3}Z\\.mcap");
                assertThatThrownBy(sink::rotate).isInstanceOf(IllegalStateException.class);
            }
        }
        assertThatThrownBy(() -> builder().create(folder.resolve("{time}/drive.mcap")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not in its folder");
    }

    @Test
    void filteredChannels_areNotRecorded() throws IOException {
        Path path = folder.resolve("drive.mcap");
        try (McapSink sink =
                builder().channelFilter(channel -> channel.topic().equals("/a")).create(path)) {
            channel("/a").log(new byte[1], 1);
            channel("/b").log(new byte[1], 2);
            assertThat(channel("/b").hasSinks()).isFalse();
        }

        assertThat(read(path)).hasSize(1);
    }

    @Test
    void channelThatIsClosedAndMadeAgain_isOneChannelOfTheFile() throws IOException {
        Path path = folder.resolve("drive.mcap");
        try (McapSink sink = builder().create(path)) {
            for (int i = 0; i < 200; i++) {
                RawChannel channel = channel("/a");
                channel.log(new byte[1], i);
                channel.close();
            }
        }

        List<McapMessage> messages = read(path);
        assertThat(messages)
                .hasSize(200)
                .last()
                .extracting(McapMessage::sequence)
                .isEqualTo(200L);
        assertThat(messages.stream().map(McapMessage::channel).distinct()).hasSize(1);
    }

    @Test
    void metadataAndAttachments_areRecorded() throws IOException {
        Path path = folder.resolve("drive.mcap");
        Path file = Files.writeString(folder.resolve("calibration.txt"), "1 2 3");
        McapSink sink = builder().create(path);
        sink.writeMetadata("robot", Map.of("name", "arm", "serial", "7"));
        sink.writeMetadata("empty", Map.of());
        sink.writeAttachment(file, "text/plain");
        sink.writeAttachment(
                Instant.ofEpochSecond(1), Instant.ofEpochSecond(2), "note", "text/plain", "hi".getBytes(UTF_8));
        sink.close();

        List<McapRecord> records = records(path);
        assertThat(records.stream().filter(McapMetadata.class::isInstance))
                .containsExactly(new McapMetadata("robot", Map.of("name", "arm", "serial", "7")));
        List<McapAttachment> attachments = records.stream()
                .filter(McapAttachment.class::isInstance)
                .map(McapAttachment.class::cast)
                .toList();
        assertThat(attachments).extracting(McapAttachment::name).containsExactly("calibration.txt", "note");
        assertThat(new String(attachments.get(0).data().toByteArray(), UTF_8)).isEqualTo("1 2 3");
        assertThat(attachments.get(1).logTimeNanos()).isEqualTo(1_000_000_000L);
        assertThat(attachments.get(1).createTimeNanos()).isEqualTo(2_000_000_000L);
        assertThatThrownBy(() -> sink.writeMetadata("late", Map.of("a", "b")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Sink closed");
    }

    @Test
    void flush_makesReadableWhatWasLoggedBefore() throws IOException {
        Path path = folder.resolve("drive.mcap");
        try (McapSink sink = builder().create(path)) {
            channel("/a").log("x".getBytes(UTF_8), 1);
            sink.flush();

            assertThat(countUnfinished(path)).isEqualTo(1);
        }
    }

    @Test
    void afterClose_messagesAreNotTakenAndCloseIsIdempotent() throws IOException {
        Path path = folder.resolve("drive.mcap");
        RawChannel channel = channel("/a");
        McapSink sink = builder().create(path);
        channel.log(new byte[1], 1);
        sink.close();
        sink.close();
        channel.log(new byte[1], 2);

        assertThat(channel.hasSinks()).isFalse();
        assertThatThrownBy(() -> sink.log(channel.descriptor(), 3, new byte[1], 0, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Sink closed");
        assertThatThrownBy(sink::flush).isInstanceOf(IllegalStateException.class);
        assertThat(read(path)).hasSize(1);
    }

    @Test
    void pause_leavesOutAndCounts_resumeBringsLatchedChannelsUpToDate() throws IOException {
        Path path = folder.resolve("drive.mcap");
        RawChannel plain = channel("/plain");
        RawChannel latched = context.channelBuilder("/latched")
                .messageEncoding("text")
                .latched()
                .build();
        try (McapSink sink = builder().create(path)) {
            plain.log("1".getBytes(UTF_8), 1);
            sink.pause();
            assertThat(sink.isPaused()).isTrue();
            plain.log("2".getBytes(UTF_8), 2);
            latched.log("state".getBytes(UTF_8), 3);
            sink.resume();
            plain.log("4".getBytes(UTF_8), 4);

            assertThat(sink.statistics().pausedMessages()).isEqualTo(2);
        }

        List<McapMessage> messages = read(path);
        assertThat(messages.stream().map(message -> new String(message.data(), UTF_8)))
                .containsExactly("1", "state", "4");
        assertThat(messages.get(1).publishTimeNanos()).isEqualTo(3);
    }

    @Test
    void rateLimit_thinsOneTopicAndCounts() throws IOException {
        Path path = folder.resolve("drive.mcap");
        try (McapSink sink = builder().rateLimit("/fast", 10).create(path)) {
            for (int i = 0; i < 1000; i++) {
                channel("/fast").log(new byte[1], i * 1_000_000L);
                channel("/other").log(new byte[1], i * 1_000_000L);
            }

            assertThat(sink.statistics().rateLimitedMessages()).isBetween(989L, 991L);
        }

        assertThat(read(path)).hasSizeBetween(1009, 1011);
        assertThatThrownBy(() -> builder().rateLimit("/a", -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rateLimitOfTheNextRecording_doesNotChangeThisOne() throws IOException {
        McapSinkBuilder builder = builder().rateLimit("/fast", 10);
        try (McapSink sink = builder.create(folder.resolve("drive.mcap"))) {
            builder.rateLimit("/fast", 1000);
            for (int i = 0; i < 50; i++) {
                channel("/fast").log(new byte[1], i * 1_000_000L);
            }

            assertThat(sink.statistics().rateLimitedMessages()).isEqualTo(49);
        }
    }

    @Test
    void manyThreads_loseNothingAndKeepTheirOrder() throws Exception {
        Path path = folder.resolve("drive.mcap");
        try (McapSink sink = builder()
                .rotation(Rotation.everyBytes(200_000))
                .compression(Compression.LZ4)
                .chunkSizeBytes(20_000)
                .durability(Durability.flushEvery(Duration.ofMillis(5)))
                .create(path)) {
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                RawChannel channel = channel("/" + t);
                Thread thread = new Thread(() -> {
                    for (int i = 1; i <= 5_000; i++) {
                        channel.log(new byte[60], i);
                    }
                });
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
            sink.close();
            long[] next = {1, 1, 1, 1};
            for (Path file : sink.paths()) {
                for (McapMessage message : read(file)) {
                    int thread = Integer.parseInt(message.channel().topic().substring(1));
                    assertThat(message.logTimeNanos()).isEqualTo(next[thread]);
                    assertThat(message.sequence()).isEqualTo(next[thread]++);
                }
            }
            assertThat(next).containsOnly(5_001);
        }
    }

    private McapSinkBuilder builder() {
        return McapSink.builder().context(context);
    }

    private RawChannel channel(String topic) {
        return context.channelBuilder(topic).messageEncoding("text").build();
    }

    private static String line(McapMessage message) {
        return message.channel().topic() + " " + message.sequence() + " " + message.logTimeNanos() + " "
                + new String(message.data(), UTF_8);
    }
}
