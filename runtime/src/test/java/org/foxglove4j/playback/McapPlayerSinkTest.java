package org.foxglove4j.playback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.foxglove4j.playback.Drive.AT_ONCE;
import static org.foxglove4j.playback.Drive.START;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.recording.McapSink;
import org.foxglove4j.websocket.PlaybackStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests playing a file into sinks, without a server. */
class McapPlayerSinkTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void record() throws IOException {
        file = Drive.record(folder);
    }

    @Test
    void playsIntoAnotherFileAsFastAsPossible() throws Exception {
        Path copy = folder.resolve("copy.mcap");
        try (McapPlayer player = McapPlayer.builder().speed(AT_ONCE).open(file);
                McapSink sink = McapSink.builder().context(player.context()).create(copy)) {
            assertThat(sink.path()).isEqualTo(copy);
            player.play();
            player.awaitEnd();
        }
        assertThat(contents(copy)).isEqualTo(contents(file));
    }

    @Test
    void sinkMayControlThePlayback() throws Exception {
        CountDownLatch paused = new CountDownLatch(1);
        List<String> logged = new ArrayList<>();
        try (McapPlayer player = McapPlayer.builder().speed(AT_ONCE).open(file)) {
            player.context().addSink((channel, logTimeNanos, data, offset, length) -> {
                logged.add(channel.topic());
                if (logged.size() == 21) {
                    player.seek(START);
                    player.pause();
                    assertThat(player.state().status()).isEqualTo(PlaybackStatus.PLAYING);
                    paused.countDown();
                }
            });
            player.play();
            assertThat(paused.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(player.state().currentTime()).isEqualTo(START);
            assertThat(player.state().status()).isEqualTo(PlaybackStatus.PAUSED);
        }
    }

    @Test
    void playsInRealTimeByDefault() throws Exception {
        try (McapPlayer player = McapPlayer.open(file)) {
            long begun = System.nanoTime();
            player.play();
            player.awaitEnd();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(190));
        }
    }

    private static List<String> contents(Path path) throws IOException {
        List<String> contents = new ArrayList<>();
        try (McapReader reader = McapReader.open(path)) {
            for (McapMessage message : reader.messages()) {
                contents.add(message.topic()
                        + message.messageEncoding()
                        + message.channel().metadata()
                        + message.logTimeNanos()
                        + new String(message.data(), UTF_8)
                        + (message.schema() == null
                                ? ""
                                : message.schema().name()
                                        + UTF_8.decode(message.schema().dataBuffer())));
            }
        }
        return contents;
    }
}
