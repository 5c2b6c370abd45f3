package org.foxglove4j.playback;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Context;
import org.foxglove4j.Sink;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapProblem;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.websocket.PlaybackCommand;
import org.foxglove4j.websocket.PlaybackState;
import org.foxglove4j.websocket.PlaybackStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the playhead with simulated time. */
class PlayheadTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long START = 1_700_000_000 * SECOND;
    private static final long NOW = Long.MAX_VALUE - 5 * SECOND;

    private final List<String> logged = new ArrayList<>();
    private final List<McapProblem> problems = new ArrayList<>();
    private final Context context = Context.create();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void record() throws IOException {
        context.addSink(new Sink() {
            @Override
            public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) {
                logged.add(channel.topic() + " " + new String(data, offset, length, StandardCharsets.UTF_8) + " "
                        + (logTimeNanos - START) / (SECOND / 10));
            }
        });
        file = folder.resolve("drive.mcap");
        writeTicks(file, 0, 10);
    }

    @AfterEach
    void closeContext() {
        context.close();
    }

    /** Writes /tick, one a second. */
    private static void writeTicks(Path file, int from, int until) throws IOException {
        try (McapWriter writer = McapWriter.builder().chunkSizeBytes(100).create(file)) {
            int tick = writer.addChannel(0, "/tick", "text", Map.of("kind", "test"));
            for (int i = from; i < until; i++) {
                writer.writeMessage(tick, START + i * SECOND, text(i));
            }
        }
    }

    private static byte[] text(Object value) {
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    private PlayedFiles open(Path... paths) throws IOException {
        return PlayedFiles.open(List.of(paths), MessageQuery.all(), context, (path, problem) -> problems.add(problem));
    }

    private List<String> takeLogged() {
        List<String> taken = List.copyOf(logged);
        logged.clear();
        return taken;
    }

    private static Instant at(double seconds) {
        return Audience.instant(START + (long) (seconds * SECOND));
    }

    private static PlaybackState control(Playhead playhead, PlaybackCommand command, float speed, double seekSeconds) {
        PlaybackState state = playhead.control(command, speed, Double.isNaN(seekSeconds) ? null : at(seekSeconds));
        playhead.resume(NOW);
        return state;
    }

    private static PlaybackState play(Playhead playhead, float speed) {
        return control(playhead, PlaybackCommand.PLAY, speed, Double.NaN);
    }

    @Test
    void messagesAreLoggedWhenTheyAreDue() throws IOException {
        try (PlayedFiles files = open(file);
                Playhead playhead = new Playhead(files, new Audience(), 1, false)) {
            assertThat(playhead.step(NOW)).isEqualTo(Playhead.FOREVER);
            assertThat(play(playhead, 1)).isEqualTo(new PlaybackState(PlaybackStatus.PLAYING, at(0), 1));
            long wait = playhead.step(NOW);
            assertThat(takeLogged()).containsExactly("/tick 0 0");
            assertThat(wait).isEqualTo(SECOND / 30);

            assertThat(playhead.step(NOW + SECOND - 10)).isEqualTo(10);
            assertThat(takeLogged()).isEmpty();
            playhead.step(NOW + SECOND);
            assertThat(takeLogged()).containsExactly("/tick 1 10");
            playhead.step(NOW + 3 * SECOND + SECOND / 2);
            assertThat(takeLogged()).containsExactly("/tick 2 20", "/tick 3 30");
            assertThat(playhead.state()).isEqualTo(new PlaybackState(PlaybackStatus.PLAYING, at(3.5), 1));
        }
    }

    @Test
    void speedIsKept() throws IOException {
        try (PlayedFiles files = open(file);
                Playhead playhead = new Playhead(files, new Audience(), 4, false)) {
            play(playhead, Float.NaN);
            playhead.step(NOW + SECOND);
            assertThat(takeLogged()).hasSize(5).endsWith("/tick 4 40");
            playhead.control(null, 0.5f, null);
            playhead.resume(NOW + SECOND);
            assertThat(playhead.step(NOW + 3 * SECOND - 8)).isEqualTo(8);
            playhead.step(NOW + 3 * SECOND);
            assertThat(takeLogged()).containsExactly("/tick 5 50");
            for (float noSpeed : new float[] {0, -1, Float.NaN, Float.POSITIVE_INFINITY, (float) 1e-60}) {
                assertThat(play(playhead, noSpeed).speed()).isEqualTo(0.5f);
            }
        }
    }

    @Test
    void nothingIsLoggedBeforeClientsAreInformed() throws IOException {
        try (PlayedFiles files = open(file);
                Playhead playhead = new Playhead(files, new Audience(), 1, false)) {
            playhead.control(PlaybackCommand.PLAY, 1, at(5));
            assertThat(playhead.step(NOW + 3 * SECOND)).isEqualTo(Playhead.FOREVER);
            assertThat(logged).isEmpty();
            playhead.resume(NOW + 3 * SECOND);
            assertThat(takeLogged()).containsExactly("/tick 4 40", "/tick 5 50");
            playhead.step(NOW + 4 * SECOND);
            assertThat(takeLogged()).containsExactly("/tick 6 60");
        }
    }

    @Test
    void playbackContinuesWhereItWasPaused() throws IOException {
        try (PlayedFiles files = open(file);
                Playhead playhead = new Playhead(files, new Audience(), 1, false)) {
            play(playhead, 1);
            playhead.step(NOW + SECOND / 2);
            assertThat(control(playhead, PlaybackCommand.PAUSE, 1, Double.NaN))
                    .isEqualTo(new PlaybackState(PlaybackStatus.PAUSED, at(0.5), 1));
            assertThat(playhead.step(NOW + 4 * SECOND)).isEqualTo(Playhead.FOREVER);
            takeLogged();
            playhead.control(PlaybackCommand.PLAY, 1, null);
            playhead.resume(NOW + 4 * SECOND);
            playhead.step(NOW + 4 * SECOND + SECOND / 2);
            assertThat(takeLogged()).containsExactly("/tick 1 10");
        }
    }

    @Test
    void seekOutsideTheDataGoesToTheNearestPosition() throws IOException {
        try (PlayedFiles files = open(file);
                Playhead playhead = new Playhead(files, new Audience(), 1, false)) {
            assertThat(control(playhead, PlaybackCommand.PAUSE, 1, 100).currentTime())
                    .isEqualTo(at(9));
            assertThat(takeLogged()).containsExactly("/tick 8 80", "/tick 9 90");
            playhead.control(PlaybackCommand.PAUSE, 1, Instant.MIN);
            playhead.resume(NOW);
            assertThat(playhead.state()).isEqualTo(new PlaybackState(PlaybackStatus.PAUSED, at(0), 1));
            assertThat(takeLogged()).containsExactly("/tick 0 0");
        }
    }

    @Test
    void playbackStaysAtTheEndUntilPlayedAgain() throws IOException {
        try (PlayedFiles files = open(file);
                Playhead playhead = new Playhead(files, new Audience(), 1, false)) {
            play(playhead, 1e9f);
            assertThat(playhead.step(NOW + 1000)).isEqualTo(Playhead.FOREVER);
            assertThat(takeLogged()).hasSize(10);
            assertThat(playhead.state().status()).isEqualTo(PlaybackStatus.ENDED);
            assertThat(playhead.ended().getCount()).isZero();
            assertThat(control(playhead, PlaybackCommand.PAUSE, 1, Double.NaN).status())
                    .isEqualTo(PlaybackStatus.ENDED);
            assertThat(play(playhead, 1)).isEqualTo(new PlaybackState(PlaybackStatus.PLAYING, at(0), 1, true));
            assertThat(playhead.ended().getCount()).isEqualTo(1);
            playhead.step(NOW + SECOND);
            assertThat(takeLogged()).containsExactly("/tick 0 0", "/tick 1 10");
        }
    }

    @Test
    void loopStartsAgainWithoutSpinning() throws IOException {
        try (PlayedFiles files = open(file);
                Playhead playhead = new Playhead(files, new Audience(), 1e9f, true)) {
            play(playhead, Float.NaN);
            for (int round = 0; round < 3; round++) {
                long now = NOW + 1000 + round * (SECOND / 10 + 1000);
                assertThat(playhead.step(now)).isEqualTo(SECOND / 10);
                assertThat(takeLogged()).hasSize(round == 0 ? 10 : 9).endsWith("/tick 9 90");
                assertThat(playhead.step(now + SECOND / 10 - 1)).isEqualTo(1);
                assertThat(logged).isEmpty();
                assertThat(playhead.step(now + SECOND / 10)).isZero();
                assertThat(takeLogged()).containsExactly("/tick 0 0");
            }
            assertThat(playhead.state().status()).isEqualTo(PlaybackStatus.PLAYING);
        }
    }

    @Test
    void playbackThatFallsBehindDoesNotCatchUp() throws IOException {
        Path many = folder.resolve("many.mcap");
        try (McapWriter writer = McapWriter.create(many)) {
            int tick = writer.addChannel(0, "/many", "text", Map.of());
            for (int i = 0; i < 2500; i++) {
                writer.writeMessage(tick, START + i * (SECOND / 100), text(i));
            }
        }
        try (PlayedFiles files = open(many);
                Playhead playhead = new Playhead(files, new Audience(), 1, false)) {
            play(playhead, 1);
            assertThat(playhead.step(NOW + 20 * SECOND)).isZero();
            assertThat(takeLogged()).hasSize(1000);
            // Playback continues from the message at 9.99 seconds, ten milliseconds before the next.
            assertThat(playhead.step(NOW + 20 * SECOND)).isEqualTo(SECOND / 100);
            assertThat(logged).isEmpty();
        }
    }

    @Test
    void seekShowsTheLatestMessageOfEachChannel() throws IOException {
        Path rare = folder.resolve("rare.mcap");
        byte[] large = new byte[40_000];
        try (McapWriter writer = McapWriter.builder()
                .chunkSizeBytes(200_000)
                .compression(Compression.NONE)
                .create(rare)) {
            int fixed = writer.addChannel(0, "/fixed", "text", Map.of());
            int busy = writer.addChannel(0, "/busy", "bytes", Map.of());
            int late = writer.addChannel(0, "/late", "text", Map.of());
            writer.writeMessage(fixed, START, text("old"));
            writer.writeMessage(fixed, START + 1, text("true"));
            for (int i = 0; i < 1000; i++) {
                writer.writeMessage(busy, START + 2 + i * (SECOND / 100), large);
            }
            writer.writeMessage(late, START + 9 * SECOND, text("late"));
        }
        List<String> shown = new ArrayList<>();
        context.addSink(new Sink() {
            @Override
            public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) {
                shown.add(channel.topic() + " " + (logTimeNanos - START));
            }
        });
        try (PlayedFiles files = open(rare);
                Playhead playhead = new Playhead(files, new Audience(), 1, false)) {
            control(playhead, PlaybackCommand.PAUSE, 1, 8.005);
            assertThat(shown).containsExactly("/fixed 1", "/busy 8000000002");
            shown.clear();
            control(playhead, PlaybackCommand.PAUSE, 1, 9.5);
            assertThat(shown).containsExactly("/fixed 1", "/late 9000000000", "/busy 9490000002");
        }
    }

    @Test
    void lateSubscriberReceivesTheLatestMessages() throws IOException {
        Path two = folder.resolve("two.mcap");
        try (McapWriter writer = McapWriter.create(two)) {
            int early = writer.addChannel(0, "/early", "text", Map.of());
            int late = writer.addChannel(0, "/late", "text", Map.of());
            writer.writeMessage(early, START, text("a"));
            writer.writeMessage(late, START + SECOND, text("b"));
        }
        try (PlayedFiles files = open(two);
                Playhead playhead = new Playhead(files, new Audience(), 1, false)) {
            control(playhead, PlaybackCommand.PAUSE, 1, 1);
            control(playhead, PlaybackCommand.PAUSE, 1, 0.5);
            List<String> seen = new ArrayList<>();
            context.addSink(new Sink() {
                @Override
                public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) {
                    seen.add(channel.topic());
                }
            });
            assertThat(seen).containsExactly("/early");
        }
    }

    @Test
    void severalFilesArePlayedAsOne() throws IOException {
        Path second = folder.resolve("second.mcap");
        Path between = folder.resolve("between.mcap");
        writeTicks(second, 10, 12);
        try (McapWriter writer = McapWriter.create(between)) {
            int tock = writer.addChannel(0, "/tock", "text", Map.of());
            writer.writeMessage(tock, START + 9 * SECOND + 1, text("x"));
            writer.writeMessage(tock, START + 10 * SECOND, text("y"));
        }
        try (PlayedFiles files = open(second, file, between);
                Playhead playhead = new Playhead(files, new Audience(), 1e9f, false)) {
            assertThat(context.channels()).hasSize(2);
            play(playhead, Float.NaN);
            playhead.step(NOW + 1000);
            assertThat(takeLogged())
                    .hasSize(14)
                    .endsWith("/tick 9 90", "/tock x 90", "/tick 10 100", "/tock y 100", "/tick 11 110");
            control(playhead, PlaybackCommand.PAUSE, 1, 9.5);
            assertThat(takeLogged()).containsExactly("/tick 9 90", "/tock x 90");
        }
    }

    @Test
    void playbackAllocatesAlmostNothing() throws IOException {
        int count = 200_000;
        Path many = folder.resolve("many.mcap");
        try (McapWriter writer = McapWriter.create(many)) {
            int tick = writer.addChannel(0, "/many", "text", Map.of());
            for (int i = 0; i < count; i++) {
                writer.writeMessage(tick, START + i, text(i));
            }
        }
        try (Context quiet = Context.create();
                PlayedFiles files = PlayedFiles.open(List.of(many), MessageQuery.all(), quiet, (path, problem) -> {});
                Playhead playhead = new Playhead(files, new Audience(), 1e9f, false)) {
            long[] bytes = new long[1];
            quiet.addSink((channel, logTimeNanos, data, offset, length) -> bytes[0] += length);
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            play(playhead, Float.NaN);
            long least = Long.MAX_VALUE;
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int messages = 0; playhead.step(NOW + SECOND) == 0; messages += 1000) {
                if (messages % 20_000 == 0) {
                    long now = threads.getCurrentThreadAllocatedBytes();
                    least = Math.min(least, messages == 0 ? least : now - before);
                    before = now;
                }
            }
            assertThat(bytes[0]).isPositive();
            assertThat(least).as("bytes for 20,000 messages").isLessThan(20_000);
        }
    }
}
