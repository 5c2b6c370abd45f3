package org.foxglove4j.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapAttachment;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapMetadata;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapRecord;
import org.foxglove4j.mcap.McapStreamReader;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class McapSinkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
            assertThat(sink.statistics()).isEqualTo(new RecordingStatistics(3, 4, 0, 0, 0, 0, 1, 0));
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

        assertThatThrownBy(() -> builder().create(path)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(path).hasContent("precious");
        builder().overwrite(true).create(path).close();

        assertThat(read(path)).isEmpty();
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
        sink.attach(file, "text/plain");
        sink.attach("note", "text/plain", Instant.ofEpochSecond(1), Instant.ofEpochSecond(2), "hi".getBytes(UTF_8));
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

            assertThat(readUnfinished(path)).isEqualTo(1);
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
    void rotationBySize_givesWholeFilesThatLoseNothing() throws IOException {
        Path pattern = folder.resolve("drive.mcap");
        RawChannel latched = context.channelBuilder("/latched")
                .messageEncoding("text")
                .latched()
                .build();
        List<Path> paths;
        try (McapSink sink = builder()
                .rotation(Rotation.bySize(100_000))
                .compression(Compression.NONE)
                .chunkSizeBytes(10_000)
                .create(pattern)) {
            sink.writeMetadata("robot", Map.of("name", "arm"));
            latched.log("static".getBytes(UTF_8), 1);
            RawChannel channel = channel("/a");
            for (int i = 0; i < 10_000; i++) {
                channel.log(new byte[100], 1_000 + i);
            }
            paths = sink.paths();
            assertThat(sink.statistics().files()).isEqualTo(paths.size());
        }

        assertThat(paths).hasSizeBetween(5, 20).first().isEqualTo(folder.resolve("drive-0000.mcap"));
        long expectedSequence = 1;
        for (Path path : paths) {
            List<McapMessage> messages = read(path);
            assertThat(messages.get(0).channel().topic()).isEqualTo("/latched");
            assertThat(messages.get(0).publishTimeNanos()).isEqualTo(1);
            for (McapMessage message : messages.subList(1, messages.size())) {
                assertThat(message.sequence()).isEqualTo(expectedSequence++);
            }
            assertThat(records(path)).contains(new McapMetadata("robot", Map.of("name", "arm")));
            try (McapReader reader = McapReader.open(path)) {
                assertThat(reader.statistics().messageCount()).isEqualTo(messages.size());
            }
        }
        assertThat(expectedSequence).isEqualTo(10_001);
    }

    @Test
    void rotationByTime_beginsTheNextFileWithTheNextMessage() throws Exception {
        try (McapSink sink =
                builder().rotation(Rotation.every(Duration.ofMillis(50))).create(folder.resolve("{index}.mcap"))) {
            RawChannel channel = channel("/a");
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            int logged = 0;
            while (sink.paths().size() < 4 && System.nanoTime() < deadline) {
                channel.log(new byte[1], ++logged);
            }
            assertThat(sink.paths()).hasSizeGreaterThanOrEqualTo(4);
            sink.close();
            int read = 0;
            for (Path path : sink.paths()) {
                read += read(path).size();
            }
            assertThat(read).isEqualTo(logged);
        }
    }

    @Test
    void rotateOnDemand_andNumbersGoOnFromThoseThatExist() throws IOException {
        Path pattern = folder.resolve("run-{index}.mcap");
        for (int run = 0; run < 2; run++) {
            try (McapSink sink =
                    builder().rotation(Rotation.every(Duration.ofDays(1))).create(pattern)) {
                sink.rotate();
                channel("/a").log(new byte[1], 1);
                sink.rotate();
                channel("/a").log(new byte[1], 2);
            }
        }

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly("run-0000.mcap", "run-0001.mcap", "run-0002.mcap", "run-0003.mcap");
        }
        try (McapSink single = builder().create(folder.resolve("single.mcap"))) {
            assertThatThrownBy(single::rotate).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void diskBudget_deletesTheOldestFiles() throws IOException {
        Path pattern = folder.resolve("drive.mcap");
        List<Path> paths;
        int deleted;
        try (McapSink sink = builder()
                .rotation(Rotation.bySize(50_000))
                .diskBudgetBytes(250_000)
                .compression(Compression.NONE)
                .chunkSizeBytes(5_000)
                .create(pattern)) {
            RawChannel channel = channel("/a");
            for (int i = 0; i < 10_000; i++) {
                channel.log(new byte[100], i);
            }
            paths = sink.paths();
            sink.close();
            deleted = sink.statistics().deletedFiles();
        }

        long total = 0;
        for (Path path : paths) {
            total += Files.exists(path) ? Files.size(path) : 0;
        }
        assertThat(total).isBetween(100_000L, 250_000L);
        assertThat(paths.get(0)).doesNotExist();
        assertThat(paths.get(paths.size() - 1)).exists();
        assertThat(deleted).isEqualTo((int)
                paths.stream().filter(path -> !Files.exists(path)).count());
        assertThatThrownBy(() -> builder().diskBudgetBytes(1000).create(folder.resolve("x.mcap")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rotation");
    }

    @Test
    void durabilityByTime_bringsMessagesToTheFileByItself() throws Exception {
        for (Durability durability :
                List.of(Durability.flushEvery(Duration.ofMillis(20)), Durability.forceEvery(Duration.ofMillis(20)))) {
            Path path = folder.resolve(durability.level() + ".mcap");
            try (McapSink sink = builder().durability(durability).create(path)) {
                channel("/a").log(new byte[1], 1);

                long deadline = System.nanoTime() + PATIENCE.toNanos();
                while (readUnfinished(path) < 1 && System.nanoTime() < deadline) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                assertThat(readUnfinished(path)).isEqualTo(1);
            }
        }
    }

    @Test
    void durabilityByBytes_isNeverExceeded() throws IOException {
        Path path = folder.resolve("drive.mcap");
        try (McapSink sink = builder()
                .durability(Durability.flushEvery(Duration.ofDays(1)).orEveryBytes(1000))
                .create(path)) {
            RawChannel channel = channel("/a");
            for (int i = 1; i <= 105; i++) {
                channel.log(new byte[100], i);
                assertThat(readUnfinished(path)).isEqualTo(i / 10 * 10);
            }
        }
        assertThat(read(path)).hasSize(105);
    }

    @Test
    void overflowDrop_neverWaitsAndCounts() throws Exception {
        CountDownLatch diskWorks = new CountDownLatch(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RecordingStatistics statistics;
        McapSink sink = builder()
                .overflow(OverflowPolicy.DROP)
                .compression(Compression.NONE)
                .chunkSizeBytes(10_000)
                .create(new OutputStream() {
                    @Override
                    public void write(int b) {
                        write(new byte[] {(byte) b}, 0, 1);
                    }

                    @Override
                    public void write(byte[] data, int offset, int length) {
                        if (length > 1000) {
                            awaitQuietly(diskWorks);
                        }
                        bytes.write(data, offset, length);
                    }
                });
        RawChannel channel = channel("/a");
        for (int i = 0; i < 10_000; i++) {
            channel.log(new byte[100], i);
        }
        diskWorks.countDown();
        sink.close();
        statistics = sink.statistics();

        assertThat(statistics.droppedMessages()).isGreaterThan(5_000);
        assertThat(statistics.recordedMessages() + statistics.droppedMessages()).isEqualTo(10_000);
        List<McapMessage> messages = new ArrayList<>();
        try (McapStreamReader reader = McapStreamReader.open(new ByteArrayInputStream(bytes.toByteArray()))) {
            reader.messages().forEach(messages::add);
        }
        assertThat(messages).hasSize((int) statistics.recordedMessages());
        assertThatThrownBy(sink::path).isInstanceOf(IllegalStateException.class).hasMessageContaining("stream");
    }

    @Test
    void fullDisk_isReportedOnceAndWhatWasRecordedStaysReadable() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        IOException full = new IOException("No space left on device");
        McapSink sink = builder()
                .compression(Compression.NONE)
                .chunkSizeBytes(10_000)
                .create(new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        write(new byte[] {(byte) b}, 0, 1);
                    }

                    @Override
                    public void write(byte[] data, int offset, int length) throws IOException {
                        if (bytes.size() + length > 100_000) {
                            bytes.write(data, offset, length / 2);
                            throw full;
                        }
                        bytes.write(data, offset, length);
                    }
                });
        RawChannel channel = channel("/a");
        for (int i = 0; i < 5_000; i++) {
            channel.log(new byte[100], i);
        }

        assertThat(sink.failure()).isPresent();
        assertThat(channel.failureCount()).isZero();
        assertThat(sink.statistics().lostMessages()).isPositive();
        assertThatThrownBy(sink::close)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the recording failed")
                .hasStackTraceContaining("No space left on device");
        int readable = 0;
        try (McapStreamReader reader = McapStreamReader.open(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (McapRecord next = reader.next(); next != null; next = reader.next()) {
                readable += next instanceof org.foxglove4j.mcap.McapMessageRecord ? 1 : 0;
            }
        } catch (IOException endOfFile) {
            assertThat(endOfFile).isInstanceOf(IOException.class);
        }
        assertThat(readable).isGreaterThan(500);
    }

    @Test
    void interruptedThread_goesOnRecordingAndStaysInterrupted() throws IOException {
        Path path = folder.resolve("drive.mcap");
        McapSink sink = builder().chunkSizeBytes(10_000).create(path);
        RawChannel channel = channel("/a");
        Thread.currentThread().interrupt();
        for (int i = 0; i < 2_000; i++) {
            channel.log(new byte[100], i);
        }
        sink.flush();
        sink.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(read(path)).hasSize(2_000);
    }

    @Test
    void manyThreads_loseNothingAndKeepTheirOrder() throws Exception {
        Path path = folder.resolve("drive.mcap");
        try (McapSink sink = builder()
                .rotation(Rotation.bySize(200_000))
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

    @Test
    void log_allocatesNothing() throws IOException {
        try (McapSink sink = builder().create(OutputStream.nullOutputStream())) {
            RawChannel channel = channel("/a");
            byte[] data = new byte[100];
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long least = Long.MAX_VALUE;
            for (int round = 0; round < 30 && least > 0; round++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                for (int i = 0; i < 20_000; i++) {
                    channel.log(data, i);
                }
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            }
            assertThat(least).isZero();
        }
    }

    private McapSinkBuilder builder() {
        return McapSink.builder().context(context);
    }

    private RawChannel channel(String topic) {
        return context.channelBuilder(topic).messageEncoding("text").build();
    }

    private static List<McapMessage> read(Path path) throws IOException {
        List<McapMessage> messages = new ArrayList<>();
        try (McapReader reader = McapReader.open(path)) {
            reader.messages(MessageQuery.all().order(MessageOrder.FILE)).forEach(messages::add);
        }
        return messages;
    }

    private static List<McapRecord> records(Path path) throws IOException {
        List<McapRecord> records = new ArrayList<>();
        try (McapStreamReader reader = McapStreamReader.open(Files.newInputStream(path))) {
            for (McapRecord next = reader.next(); next != null; next = reader.next()) {
                records.add(next);
            }
        }
        return records;
    }

    /** Returns how many messages a file that is still being written has. */
    private static int readUnfinished(Path path) throws IOException {
        int messages = 0;
        try (McapStreamReader reader = McapStreamReader.open(Files.newInputStream(path))) {
            for (McapRecord next = reader.next(); next != null; next = reader.next()) {
                messages += next instanceof org.foxglove4j.mcap.McapMessageRecord ? 1 : 0;
            }
        } catch (IOException endOfFile) {
            assertThat(endOfFile).isInstanceOf(IOException.class);
        }
        return messages;
    }

    private static String line(McapMessage message) {
        return message.channel().topic() + " " + message.sequence() + " " + message.logTimeNanos() + " "
                + new String(message.data(), UTF_8);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
