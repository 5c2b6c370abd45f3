package org.foxglove4j.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.recording.Recordings.readUnfinished;
import static org.foxglove4j.recording.Recordings.texts;
import static org.foxglove4j.websocket.Eventually.eventually;

import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapMessageRecord;
import org.foxglove4j.mcap.McapWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests failures of the output. For a full disk, see {@link FullDiskTest}. */
@Timeout(60)
class McapSinkFailureTest {

    private final Context context = Context.create();
    private final Logger logger = Logger.getLogger(FailureHandler.class.getName());
    private final AtomicInteger errors = new AtomicInteger();
    private final Handler counter = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if (record.getLevel() == Level.SEVERE) {
                errors.incrementAndGet();
            }
        }

        @Override
        public void flush() {
            // Holds nothing back.
        }

        @Override
        public void close() {
            // Holds nothing open.
        }
    };

    @TempDir
    Path folder;

    @BeforeEach
    void countErrors() {
        logger.addHandler(counter);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void closeContext() {
        logger.removeHandler(counter);
        logger.setUseParentHandlers(true);
        context.close();
    }

    @Test
    void errorOfTheOutput_losesNoMessageUncounted() throws IOException {
        AtomicBoolean broken = new AtomicBoolean();
        McapSink sink = builder()
                .compression(Compression.NONE)
                .compressionWorkers(0)
                .chunkSizeBytes(1_000)
                .create(new OutputStream() {
                    @Override
                    public void write(int b) {
                        if (broken.get()) {
                            throw new OutOfMemoryError("for the test");
                        }
                    }
                });
        RawChannel channel = channel("/a");
        channel.log(new byte[600], 1);
        broken.set(true);
        channel.log(new byte[600], 2);
        channel.log(new byte[600], 3);

        assertThat(channel.failureCount()).isEqualTo(1);
        assertThatThrownBy(sink::close).isInstanceOf(IOException.class);
        assertThat(sink.statistics().recordedMessages() + sink.statistics().lostMessages())
                .isEqualTo(3);
    }

    @Test
    void nextFileThatFailsUnexpectedly_endsTheRecording() throws Exception {
        Path first = folder.resolve("first.mcap");
        AtomicInteger opened = new AtomicInteger();
        RecordingFiles files = () -> {
            if (opened.incrementAndGet() > 1) {
                throw new NoClassDefFoundError("for the test");
            }
            return new RecordingFile(
                    first,
                    true,
                    McapWriter.builder()
                            .compression(Compression.NONE)
                            .chunkSizeBytes(1_000)
                            .create(new FailingStream(5_000)));
        };
        DiskBudget budget = new DiskBudget(FileNames.of(folder.resolve("drive-{index}.mcap")), 1_000_000);
        McapSink sink = new McapSink(builder(), files, budget);
        context.addSink(sink);
        RawChannel channel = channel("/a");
        AtomicInteger logged = new AtomicInteger();

        eventually(() -> {
            channel.log(new byte[100], logged.getAndIncrement());
            assertThat(sink.failure()).isPresent();
        });

        assertThatThrownBy(sink::close).hasMessageContaining("the plug was pulled");
        assertThat(sink.statistics().recordedMessages() + sink.statistics().lostMessages())
                .isEqualTo(logged.get());
    }

    @Test
    void failingOutput_isReportedOnceAndEveryMessageIsCounted() throws IOException {
        FailingStream stream = new FailingStream(100_000);
        McapSink sink = builder()
                .compression(Compression.NONE)
                .chunkSizeBytes(10_000)
                .durability(Durability.flushEvery(Duration.ofHours(1)).orEveryBytes(5_000))
                .create(stream);
        RawChannel channel = channel("/a");
        for (int i = 0; i < 5_000; i++) {
            channel.log(new byte[100], i);
        }

        assertThat(sink.failure()).isPresent();
        assertThat(channel.failureCount()).isZero();
        assertThatThrownBy(sink::flush).isInstanceOf(IOException.class).hasMessageContaining("already failed");
        assertThatThrownBy(sink::close)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the recording failed")
                .hasStackTraceContaining("the plug was pulled");
        sink.close();
        assertThat(errors).hasValue(1);
        List<McapMessageRecord> readable = readUnfinished(new ByteArrayInputStream(stream.bytes.toByteArray()));
        RecordingStatistics statistics = sink.statistics();
        assertThat(readable).hasSizeGreaterThan(500).hasSize((int) statistics.recordedMessages());
        assertThat(statistics.recordedMessages() + statistics.lostMessages()).isEqualTo(5_000);
    }

    @Test
    void streamThatSomebodyElseCloses_isAFailureAndNotACrash() throws IOException {
        Path path = folder.resolve("drive.mcap");
        FileOutputStream stream = new FileOutputStream(path.toFile());
        McapSink sink = builder().create(stream);
        channel("/a").log("kept".getBytes(UTF_8), 1);
        sink.flush();
        stream.close();
        channel("/a").log("lost".getBytes(UTF_8), 2);

        assertThatThrownBy(sink::close).isInstanceOf(IOException.class).hasStackTraceContaining("Stream Closed");
        assertThat(errors).hasValue(1);
        assertThat(readUnfinished(Files.newInputStream(path))).hasSize(1);
        assertThat(sink.statistics().lostMessages()).isEqualTo(1);
    }

    @Test
    void fileThatIsDeletedWhileItIsWritten_isReported() throws IOException {
        Path path = folder.resolve("drive.mcap");
        McapSink sink = builder().create(path);
        channel("/a").log(new byte[1], 1);
        sink.flush();
        Files.delete(path);
        channel("/a").log(new byte[1], 2);
        sink.flush();

        assertThatThrownBy(sink::close)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("drive.mcap")
                .hasMessageContaining("deleted or moved")
                .hasCauseInstanceOf(NoSuchFileException.class);
    }

    @Test
    void folderThatCannotBeWrittenTo_isRefusedAtTheBeginning() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> builder().create(file.resolve("drive.mcap"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> builder().rotation(Rotation.everyBytes(1000)).create(file.resolve("drive.mcap")))
                .isInstanceOf(IOException.class);
        assertThat(channel("/a").hasSinks()).isFalse();
    }

    @Test
    void folderThatGoesAway_endsTheRecordingAtTheNextFile() throws IOException {
        Path recordings = Files.createDirectory(folder.resolve("recordings"));
        McapSink sink = builder().rotation(Rotation.everyBytes(1)).create(recordings.resolve("drive.mcap"));
        channel("/a").log("first".getBytes(UTF_8), 1);
        Path moved = Files.move(recordings, folder.resolve("moved"));
        Files.createFile(recordings);
        for (int i = 0; i < 10; i++) {
            channel("/a").log("lost".getBytes(UTF_8), 2);
        }

        assertThat(sink.failure()).isPresent();
        assertThatThrownBy(sink::close).isInstanceOf(IOException.class);
        assertThat(errors).hasValue(1);
        assertThat(texts(moved.resolve("drive-0000.mcap"))).containsExactly("first");
        assertThat(sink.statistics().lostMessages()).isEqualTo(10);
    }

    private McapSinkBuilder builder() {
        return McapSink.builder().context(context);
    }

    private RawChannel channel(String topic) {
        return context.channelBuilder(topic).messageEncoding("text").build();
    }

    @Test
    void logThatIsRecordedUnderALockOfItsOwn_doesNotHangWhenTheOutputFails() throws Exception {
        CountDownLatch failing = new CountDownLatch(1);
        CountDownLatch inLog = new CountDownLatch(1);
        AtomicBoolean broken = new AtomicBoolean();
        OutputStream output = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (broken.get()) {
                    failing.countDown();
                    await(inLog);
                    throw new IOException("the disk is gone");
                }
            }
        };
        RawChannel lines =
                context.channelBuilder("/log").messageEncoding("json").build();
        RawChannel data =
                context.channelBuilder("/data").messageEncoding("json").build();
        Handler log = new Handler() {
            @Override
            public synchronized void publish(LogRecord record) {
                inLog.countDown();
                await(failing);
                lines.log(new byte[1]);
            }

            @Override
            public void flush() {
                // Holds nothing back.
            }

            @Override
            public void close() {
                // Holds nothing open.
            }
        };
        McapSink sink = McapSink.builder()
                .context(context)
                .compression(Compression.NONE)
                .compressionWorkers(0)
                .create(output);
        broken.set(true);
        logger.addHandler(log);
        Thread recording = new Thread(() -> {
            for (int i = 0; i < 100; i++) {
                data.log(new byte[100_000]);
            }
        });
        Thread logging = new Thread(() -> log.publish(new LogRecord(Level.INFO, "ready")));
        recording.setDaemon(true);
        logging.setDaemon(true);
        try {
            recording.start();
            await(failing);
            logging.start();
            recording.join(30_000);
            logging.join(30_000);

            assertThat(recording.isAlive()).isFalse();
            assertThat(logging.isAlive()).isFalse();
            assertThat(sink.failure()).isPresent();
            assertThatThrownBy(sink::close).hasMessageContaining("the disk is gone");
            assertThat(errors).hasValue(1);
        } finally {
            logger.removeHandler(log);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
