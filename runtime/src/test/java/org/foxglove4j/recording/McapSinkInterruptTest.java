package org.foxglove4j.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foxglove4j.recording.Recordings.read;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.mcap.McapMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that interrupted threads continue to record. */
@Timeout(60)
class McapSinkInterruptTest {

    private final Context context = Context.create();

    @TempDir
    Path folder;

    @AfterEach
    void closeContext() {
        context.close();
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
    void interruptsAtAnyTime_loseNothing() throws Exception {
        Path path = folder.resolve("drive.mcap");
        List<Path> paths;
        try (McapSink sink = builder()
                .chunkSizeBytes(5_000)
                .durability(Durability.forceEvery(Duration.ofDays(1)).orEveryBytes(50_000))
                .rotation(Rotation.everyBytes(100_000))
                .create(path)) {
            RawChannel channel = channel("/a");
            Thread logging = new Thread(() -> {
                for (int i = 0; i < 20_000; i++) {
                    channel.log(new byte[100], i);
                }
            });
            logging.start();
            while (logging.isAlive()) {
                logging.interrupt();
                Thread.onSpinWait();
            }
            Thread.currentThread().interrupt();
            sink.close();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(sink.failure()).isEmpty();
            paths = sink.paths();
        }

        long next = 0;
        for (Path file : paths) {
            for (McapMessage message : read(file)) {
                assertThat(message.logTimeNanos()).isEqualTo(next++);
            }
        }
        assertThat(next).isEqualTo(20_000);
    }

    @Test
    void interruptedThread_doesNotCloseAFileChannel() throws IOException {
        Path path = folder.resolve("drive.mcap");
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        McapSink sink = builder().compressionWorkers(0).chunkSizeBytes(5_000).create(file);
        Thread.currentThread().interrupt();
        for (int i = 0; i < 200; i++) {
            channel("/a").log(new byte[100], i);
        }
        sink.writeMetadata("robot", Map.of("name", "arm"));
        sink.flush();
        sink.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(read(path)).hasSize(200);
    }

    private McapSinkBuilder builder() {
        return McapSink.builder().context(context);
    }

    private RawChannel channel(String topic) {
        return context.channelBuilder(topic).messageEncoding("text").build();
    }
}
