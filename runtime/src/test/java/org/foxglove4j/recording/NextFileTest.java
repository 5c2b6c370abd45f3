package org.foxglove4j.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.recording.Recordings.records;
import static org.foxglove4j.recording.Recordings.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Context;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapMetadata;
import org.foxglove4j.mcap.McapWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the next file is opened in the background before it is needed. */
@Timeout(60)
class NextFileTest {

    private static final long SIZE = 20_000;

    /** So many of these messages are more than a file may have, and so few are less than it may have at the most. */
    private static final int MESSAGES = 22;

    private static final byte[] MESSAGE = new byte[1000];

    private final Context context = Context.create();
    private final ChannelDescriptor channel =
            context.channelBuilder("/a").messageEncoding("text").build().descriptor();
    private final Semaphore mayOpen = new Semaphore(1);
    private final CountDownLatch secondIsAwaited = new CountDownLatch(1);

    @TempDir
    private Path folder;

    private int opened;

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void whoLogsIsNotHeldUpWhileTheNextFileIsOpened() throws Exception {
        Recording recording =
                Recording.start(builder().rotation(Rotation.everyBytes(SIZE)), this::openWhenAllowed, null);
        int logged = logUntilTheSecondIsAwaited(recording);
        assertThat(recording.paths()).hasSize(1);
        assertThat(recording.statistics().recordedMessages()).isEqualTo(logged);

        mayOpen.release(10);
        awaitFile(file(2));
        int more = 0;
        while (recording.paths().size() == 1) {
            log(recording, logged + ++more);
        }
        assertThat(recording.path()).isEqualTo(file(2));
        recording.close();
        assertThat(recording.paths()).containsExactly(file(1), file(2));
        assertThat(texts(file(1))).hasSize(logged + more - 1);
        assertThat(texts(file(2))).hasSize(1);
        assertThat(recording.statistics().files()).isEqualTo(2);
    }

    @Test
    void aFileDoesNotGrowWithoutEndWhereTheNextCannotBeOpened() throws Exception {
        Recording recording =
                Recording.start(builder().rotation(Rotation.everyBytes(SIZE)), this::openWhenAllowed, null);
        int logged = logUntilTheSecondIsAwaited(recording);
        Thread logging = new Thread(() -> {
            for (int i = 0; i < 3 * MESSAGES; i++) {
                log(recording, logged + i);
            }
        });
        logging.start();
        while (logging.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
        mayOpen.release(10);
        logging.join();
        recording.close();
        assertThat(Files.size(file(1))).isBetween(SIZE, 2 * SIZE);
        int read = 0;
        for (Path path : recording.paths()) {
            read += texts(path).size();
        }
        assertThat(read).isEqualTo(logged + 3 * MESSAGES);
    }

    @Test
    void aFileThatWasOpenedForNothingIsDeleted() throws Exception {
        mayOpen.release(10);
        Recording recording =
                Recording.start(builder().rotation(Rotation.every(Duration.ofMillis(10))), this::openWhenAllowed, null);
        log(recording, 1);
        awaitFile(file(2));
        assertThat(recording.path()).isEqualTo(file(1));
        assertThat(recording.paths()).containsExactly(file(1));
        recording.close();
        assertThat(recording.statistics().files()).isEqualTo(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file(1));
        }
        assertThat(texts(file(1))).hasSize(1);
    }

    @Test
    void metadataThatIsWrittenMeanwhileIsInTheNextFileOnce() throws Exception {
        mayOpen.release(10);
        Recording recording =
                Recording.start(builder().rotation(Rotation.every(Duration.ofMillis(10))), this::openWhenAllowed, null);
        recording.writeMetadata("before", Map.of("k", "v"));
        log(recording, 1);
        awaitFile(file(2));
        recording.writeMetadata("meanwhile", Map.of("k", "v"));
        while (recording.paths().size() == 1) {
            log(recording, 2);
        }
        recording.close();
        List<Object> metadata = new ArrayList<>(records(file(2)));
        metadata.removeIf(record -> !(record instanceof McapMetadata));
        assertThat(metadata)
                .containsExactlyInAnyOrder(
                        new McapMetadata("before", Map.of("k", "v")), new McapMetadata("meanwhile", Map.of("k", "v")));
    }

    @Test
    void aNextFileThatCannotBeOpenedEndsTheRecording() throws Exception {
        Recording recording = Recording.start(
                builder().rotation(Rotation.everyBytes(SIZE)),
                () -> {
                    if (opened == 1) {
                        throw new IOException("the disk is gone");
                    }
                    return open();
                },
                null);
        int logged = 0;
        while (recording.failure().isEmpty()) {
            log(recording, logged++);
        }
        assertThatThrownBy(recording::close).isInstanceOf(IOException.class).hasRootCauseMessage("the disk is gone");
        RecordingStatistics statistics = recording.statistics();
        assertThat(statistics.recordedMessages() + statistics.lostMessages()).isEqualTo(logged);
        assertThat(texts(file(1))).hasSize((int) statistics.recordedMessages());
    }

    private McapSinkBuilder builder() {
        return McapSink.builder().context(context);
    }

    private int logUntilTheSecondIsAwaited(Recording recording) throws Exception {
        for (int i = 0; i < MESSAGES; i++) {
            log(recording, i);
        }
        assertThat(secondIsAwaited.await(30, TimeUnit.SECONDS)).isTrue();
        log(recording, MESSAGES);
        return MESSAGES + 1;
    }

    private void log(Recording recording, long logTimeNanos) {
        try {
            recording.log(channel, logTimeNanos, MESSAGE, 0, MESSAGE.length);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path file(int number) {
        return folder.resolve(number + ".mcap");
    }

    private void awaitFile(Path file) {
        while (!Files.exists(file) || file.toFile().length() == 0) {
            Thread.onSpinWait();
        }
    }

    private RecordingFile openWhenAllowed() throws IOException {
        if (opened == 1) {
            secondIsAwaited.countDown();
        }
        mayOpen.acquireUninterruptibly();
        return open();
    }

    /** Writes each message at once, so that it is known when a file is full. */
    private RecordingFile open() throws IOException {
        Path file = file(++opened);
        return new RecordingFile(
                file,
                true,
                McapWriter.builder()
                        .compression(Compression.NONE)
                        .chunkSizeBytes(1)
                        .create(file));
    }
}
