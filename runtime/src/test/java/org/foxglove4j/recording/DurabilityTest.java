package org.foxglove4j.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foxglove4j.recording.Recordings.countUnfinished;
import static org.foxglove4j.recording.Recordings.read;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.mcap.Compression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DurabilityTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Context context = Context.create();

    @TempDir
    Path folder;

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void durabilityByTime_bringsMessagesToTheFileByItself() throws Exception {
        for (Durability durability :
                List.of(Durability.flushEvery(Duration.ofMillis(20)), Durability.forceEvery(Duration.ofMillis(20)))) {
            Path path = folder.resolve(durability.level() + ".mcap");
            try (McapSink sink = builder().durability(durability).create(path)) {
                channel("/a").log(new byte[1], 1);

                long deadline = System.nanoTime() + PATIENCE.toNanos();
                while (countUnfinished(path) < 1 && System.nanoTime() < deadline) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                assertThat(countUnfinished(path)).isEqualTo(1);
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
                assertThat(countUnfinished(path)).isEqualTo(i / 10 * 10);
            }
        }
        assertThat(read(path)).hasSize(105);
    }

    @Test
    void durabilityByBytes_holdsOverRotations() throws IOException {
        try (McapSink sink = builder()
                .durability(Durability.forceEvery(Duration.ofDays(1)).orEveryBytes(1000))
                .rotation(Rotation.everyBytes(3_000))
                .compression(Compression.NONE)
                .create(folder.resolve("drive.mcap"))) {
            RawChannel channel = channel("/a");
            for (int i = 1; i <= 105; i++) {
                channel.log(new byte[100], i);
                int safe = 0;
                for (Path path : sink.paths()) {
                    safe += countUnfinished(path);
                }
                assertThat(i - safe).isLessThan(10);
            }
            assertThat(sink.paths()).hasSizeGreaterThan(2);
        }
    }

    private McapSinkBuilder builder() {
        return McapSink.builder().context(context);
    }

    private RawChannel channel(String topic) {
        return context.channelBuilder(topic).messageEncoding("text").build();
    }
}
