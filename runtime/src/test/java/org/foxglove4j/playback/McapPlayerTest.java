package org.foxglove4j.playback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Sink;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapFormatException;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapProblem;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.recording.McapSink;
import org.foxglove4j.websocket.Capability;
import org.foxglove4j.websocket.PlaybackCommand;
import org.foxglove4j.websocket.PlaybackStatus;
import org.foxglove4j.websocket.ServerChannel;
import org.foxglove4j.websocket.WebSocketClient;
import org.foxglove4j.websocket.WebSocketServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client of the server sees of a file that is played. */
class McapPlayerTest {

    private static final Instant START = Instant.ofEpochSecond(1_700_000_000);
    private static final byte[] SCHEMA = "{\"type\":\"object\"}".getBytes(UTF_8);

    /** As quick as the file can be read. */
    private static final float AT_ONCE = 1e9f;

    @TempDir
    private Path folder;

    private Path file;

    /** Writes /fixed once, and /tick twenty times, every 10 milliseconds. */
    @BeforeEach
    void record() throws IOException {
        file = folder.resolve("drive.mcap");
        try (McapWriter writer = McapWriter.builder()
                .chunkSizeBytes(100)
                .compression(Compression.NONE)
                .create(file)) {
            int schema = writer.addSchema("Tick", "jsonschema", SCHEMA);
            int fixed = writer.addChannel(0, "/fixed", "text", Map.of());
            int tick = writer.addChannel(schema, "/tick", "json", Map.of("unit", "s"));
            writer.writeMessage(fixed, START, "true".getBytes(UTF_8));
            for (int i = 0; i < 20; i++) {
                writer.writeMessage(tick, at(10 * i), Integer.toString(i).getBytes(UTF_8));
            }
        }
    }

    private static Instant at(int millis) {
        return START.plusMillis(millis);
    }

    private static List<String> ticks(int from, int until) {
        List<String> ticks = new ArrayList<>();
        for (int i = from; i < until; i++) {
            ticks.add("/tick " + i + " " + 10 * i);
        }
        return ticks;
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(List.of("/fixed true 0"));
        all.addAll(ticks(0, 20));
        return all;
    }

    private static WebSocketServer serve(McapPlayer player) throws IOException {
        return player.serve(WebSocketServer.builder().bind("127.0.0.1", 0));
    }

    private static Watcher watch(WebSocketServer server) throws Exception {
        return new Watcher(server, START).awaitSubscribed(2);
    }

    @Test
    void theServerShowsWhatIsInTheFile() throws Exception {
        try (McapPlayer player = McapPlayer.open(file);
                WebSocketServer server = player.serve(
                        WebSocketServer.builder().bind("127.0.0.1", 0).capabilities(Capability.CLIENT_PUBLISH));
                Watcher client = watch(server)) {
            assertThat(client.client().server().capabilities())
                    .containsExactlyInAnyOrder("clientPublish", "time", "playbackControl");
            assertThat(client.client().server().dataStart()).contains(START);
            assertThat(client.client().server().dataEnd()).contains(at(190));
            assertThat(player.startTime()).isEqualTo(START);
            assertThat(player.endTime()).isEqualTo(at(190));
            ServerChannel tick = client.client().channel("/tick").orElseThrow();
            assertThat(tick.messageEncoding()).isEqualTo("json");
            assertThat(tick.metadata()).isEqualTo(Map.of("unit", "s"));
            assertThat(tick.schema()).isNotNull();
            assertThat(tick.schema().name()).isEqualTo("Tick");
            assertThat(tick.schema().encoding()).isEqualTo("jsonschema");
            assertThat(tick.schema().data()).isEqualTo(SCHEMA);
            assertThat(client.client().channel("/fixed").orElseThrow().schema()).isNull();
        }
    }

    @Test
    void allMessagesComeInOrderAndTheEndOnce() throws Exception {
        try (McapPlayer player = McapPlayer.open(file);
                WebSocketServer server = serve(player);
                Watcher client = watch(server);
                Watcher other = new Watcher(server, START).awaitSubscribed(2)) {
            client.expect("PAUSED 0 1.0");
            client.control(PlaybackCommand.PLAY, 2, null);
            for (Watcher each : List.of(client, other)) {
                each.expect("PLAYING 0 2.0");
                assertThat(each.messagesAnd("ENDED 190 2.0", 21)).containsExactlyElementsOf(all());
                assertThat(each.lastTimeNanos)
                        .isEqualTo(TimeUnit.SECONDS.toNanos(START.getEpochSecond()) + 190_000_000);
                // 95 milliseconds of the clock on the wall, 30 times a second, first and last.
                assertThat(each.times.get()).isBetween(2L, 5L);
            }
            client.control(PlaybackCommand.PAUSE, 1, null);
            client.expect("ENDED 190 1.0");
            other.expect("ENDED 190 1.0");
        }
    }

    @Test
    void whoJumpsSeesThePlace() throws Exception {
        try (McapPlayer player = McapPlayer.open(file);
                WebSocketServer server = serve(player);
                Watcher client = watch(server)) {
            assertThat(client.control(PlaybackCommand.PAUSE, 1, at(55)).didSeek())
                    .isTrue();
            client.expect("PAUSED 55 1.0 jumped", "/fixed true 0", "/tick 5 50");
            client.control(PlaybackCommand.PAUSE, 1, at(30));
            client.expect("PAUSED 30 1.0 jumped", "/fixed true 0", "/tick 2 20", "/tick 3 30");
            client.control(PlaybackCommand.PLAY, AT_ONCE, at(170));
            client.expect("PLAYING 170 1.0E9 jumped");
            assertThat(client.messagesAnd("ENDED 190 1.0E9", 5))
                    .containsExactly("/fixed true 0", "/tick 16 160", "/tick 17 170", "/tick 18 180", "/tick 19 190");
            client.control(PlaybackCommand.PLAY, AT_ONCE, START);
            client.expect("PLAYING 0 1.0E9 jumped");
            assertThat(client.messagesAnd("ENDED 190 1.0E9", 21)).containsExactlyElementsOf(all());
            client.control(PlaybackCommand.PLAY, AT_ONCE, null);
            client.expect("PLAYING 0 1.0E9 jumped");
            assertThat(client.messagesAnd("ENDED 190 1.0E9", 21)).containsExactlyElementsOf(all());
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {0, -2, Float.NaN, Float.NEGATIVE_INFINITY})
    void aSpeedThatIsNoneChangesNothing(float speed) throws Exception {
        try (McapPlayer player = McapPlayer.builder().speed(0.25).open(file);
                WebSocketServer server = serve(player);
                Watcher client = new Watcher(server, START)) {
            assertThat(client.control(PlaybackCommand.PLAY, speed, null).speed())
                    .isEqualTo(0.25f);
            assertThatIllegalArgumentException().isThrownBy(() -> player.setSpeed(speed));
        }
    }

    @Test
    void itBeginsAgainWhereItLoops() throws Exception {
        try (McapPlayer player = McapPlayer.builder().loop(true).open(file);
                WebSocketServer server = serve(player);
                Watcher client = watch(server)) {
            client.control(PlaybackCommand.PLAY, 1000, null);
            client.expect("PLAYING 0 1000.0");
            for (int round = 0; round < 3; round++) {
                // What the client has not taken when the round ends is left out: the app clears its panels then.
                assertThat(all()).containsAll(client.until("PLAYING 0 1000.0 jumped"));
            }
        }
    }

    @Test
    void whoComesLateSeesWhatIsToBeSeen() throws Exception {
        try (McapPlayer player = McapPlayer.open(file);
                WebSocketServer server = serve(player)) {
            player.seek(at(100));
            try (Watcher client = new Watcher(server, START)) {
                assertThat(List.of(client.next(), client.next()))
                        .containsExactlyInAnyOrder("/fixed true 0", "/tick 10 100");
            }
        }
    }

    @Test
    void whoConnectsIsToldWhereItStands() throws Exception {
        try (McapPlayer player = McapPlayer.builder().speed(0.5).open(file);
                WebSocketServer server = serve(player)) {
            assertGreeting(server, "PAUSED 0 0.5");
            player.seek(at(100));
            assertGreeting(server, "PAUSED 100 0.5");
            player.setSpeed(1e-6);
            player.play();
            assertGreeting(server, "PLAYING 100 1.0E-6");
            player.setSpeed(AT_ONCE);
            player.awaitEnd();
            assertGreeting(server, "ENDED 190 1.0E9");
            player.close();
            try (WebSocketClient client =
                    WebSocketClient.connect(server.appUrl().serverUrl())) {
                assertThat(client.channels()).isEmpty();
            }
        }
    }

    private static void assertGreeting(WebSocketServer server, String expected) throws Exception {
        try (Watcher client = new Watcher(server, START)) {
            assertThat(client.greeting()).isEqualTo(expected);
        }
    }

    @Test
    void theProgramPlaysAndClientsAreTold() throws Exception {
        try (McapPlayer player = McapPlayer.open(file);
                WebSocketServer server = serve(player);
                Watcher client = watch(server)) {
            player.setSpeed(4);
            player.seek(at(180));
            client.expect("PAUSED 0 4.0", "PAUSED 180 4.0 jumped", "/fixed true 0", "/tick 17 170", "/tick 18 180");
            player.play();
            player.awaitEnd();
            client.expect("PLAYING 180 4.0");
            assertThat(client.messagesAnd("ENDED 190 4.0", 1)).containsExactly("/tick 19 190");
            assertThat(player.state().status()).isEqualTo(PlaybackStatus.ENDED);
            player.seek(at(5));
            client.expect("PAUSED 5 4.0 jumped", "/fixed true 0", "/tick 0 0");
            player.pause();
            client.expect("PAUSED 5 4.0");
        }
    }

    @Test
    void whoClosesWhileItPlaysIsNotHeldUp() throws Exception {
        McapPlayer player = McapPlayer.open(file);
        try (WebSocketServer server = serve(player);
                Watcher client = watch(server)) {
            player.setSpeed(1e-6);
            player.play();
            client.expect("PAUSED 0 1.0E-6", "PLAYING 0 1.0E-6", "/fixed true 0", "/tick 0 0");
            player.close();
            player.close();
            assertThat(List.of(client.next(), client.next())).containsExactlyInAnyOrder("gone /fixed", "gone /tick");
            assertThatThrownBy(() -> client.client()
                            .controlPlayback(PlaybackCommand.PLAY, 1, Optional.empty())
                            .get(200, TimeUnit.MILLISECONDS))
                    .isInstanceOf(Exception.class);
            client.expect("ERROR Server did not send playback state in response to playback control request: the player"
                    + " is closed");
            assertThatIllegalStateException().isThrownBy(player::play).withMessage("the player is closed");
            assertThatIllegalStateException().isThrownBy(player::state);
        }
    }

    @Test
    void aSecondServerIsRefused() throws Exception {
        try (McapPlayer player = McapPlayer.open(file);
                WebSocketServer server = serve(player)) {
            assertThat(server.clients()).isEmpty();
            assertThatIllegalStateException().isThrownBy(() -> serve(player));
        }
    }

    @Test
    void aSelectionIsAllThereIs() throws Exception {
        MessageQuery query = MessageQuery.topics("/tick").from(at(50)).until(at(80));
        try (McapPlayer player = McapPlayer.builder().query(query).open(file);
                WebSocketServer server = serve(player);
                Watcher client = new Watcher(server, START)) {
            assertThat(player.startTime()).isEqualTo(at(50));
            assertThat(player.endTime()).isEqualTo(at(70));
            assertThat(client.next()).isEqualTo("/tick 4 40");
            client.awaitSubscribedAt(1, 50);
            client.control(PlaybackCommand.PLAY, 1, null);
            client.expect("PLAYING 50 1.0");
            assertThat(client.messagesAnd("ENDED 70 1.0", 3)).containsExactlyElementsOf(ticks(5, 8));
            client.control(PlaybackCommand.PAUSE, 1, at(0));
            client.expect("PAUSED 50 1.0 jumped", "/tick 4 40", "/tick 5 50");
        }
    }

    @Test
    void whatWasSeenWhereAPartBeginsIsSeenFromTheStartOn() throws Exception {
        try (McapPlayer player = McapPlayer.builder()
                        .query(MessageQuery.all().from(at(50)))
                        .open(file);
                WebSocketServer server = serve(player);
                Watcher client = new Watcher(server, START)) {
            assertThat(client.greeting()).isEqualTo("PAUSED 50 1.0");
            assertThat(List.of(client.next(), client.next())).containsExactlyInAnyOrder("/fixed true 0", "/tick 4 40");
            client.control(PlaybackCommand.PAUSE, 1, at(75));
            client.expect("PAUSED 75 1.0 jumped", "/fixed true 0", "/tick 7 70");
        }
    }

    @Test
    void whatWasSeenWhereAPartBeginsMayStandInAnotherFile() throws Exception {
        Path next = folder.resolve("next.mcap");
        try (McapWriter writer = McapWriter.create(next)) {
            int tock = writer.addChannel(0, "/tock", "text", Map.of());
            writer.writeMessage(tock, at(300), "x".getBytes(UTF_8));
            writer.writeMessage(tock, at(400), "y".getBytes(UTF_8));
        }
        List<String> seen = new ArrayList<>();
        try (McapPlayer player = McapPlayer.builder()
                .speed(AT_ONCE)
                .query(MessageQuery.all().from(at(350)))
                .open(file, next)) {
            assertThat(player.startTime()).isEqualTo(at(400));
            player.context()
                    .addSink((channel, logTimeNanos, data, offset, length) ->
                            seen.add(channel.topic() + " " + new String(data, offset, length, UTF_8)));
            assertThat(seen).containsExactlyInAnyOrder("/fixed true", "/tick 19", "/tock x");
            player.play();
            player.awaitEnd();
        }
        assertThat(seen).hasSize(4).endsWith("/tock y");
    }

    @Test
    void aDamagedFileIsPlayedAsFarAsItCanBeRead() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        long chunk;
        try (McapReader reader = McapReader.open(file)) {
            chunk = reader.summary().chunkIndexes().get(5).chunkStartOffset();
        }
        bytes[(int) chunk + 70] ^= 0x55;
        Files.write(file, bytes);
        int whole;
        try (McapReader reader = McapReader.builder()
                .skipDamagedChunks(true)
                .onProblem(problem -> {})
                .open(file)) {
            whole = (int) reader.messages().count();
        }
        assertThat(whole).isBetween(15, 20);
        List<McapProblem> problems = new ArrayList<>();
        try (McapPlayer player = McapPlayer.builder()
                        .onProblem((path, problem) -> problems.add(problem))
                        .open(file);
                WebSocketServer server = serve(player);
                Watcher client = watch(server)) {
            player.play();
            client.expect("PLAYING 0 1.0");
            List<String> seen = new ArrayList<>(client.messagesAnd("ENDED 190 1.0", whole + 1));
            assertThat(seen)
                    .filteredOn(line -> line.startsWith("WARNING drive.mcap: error at byte " + chunk))
                    .hasSize(1);
            seen.removeIf(line -> line.startsWith("WARNING"));
            assertThat(seen).contains("/tick 0 0", "/tick 19 190");
            player.play();
            client.expect("PLAYING 0 1.0 jumped");
            assertThat(client.messagesAnd("ENDED 190 1.0", whole)).isEqualTo(seen);
            assertThat(problems).hasSize(1);
        }
    }

    @Test
    void aFileThatWasNotClosedIsPlayed() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.mcap"), Arrays.copyOf(bytes, bytes.length / 2));
        List<McapProblem> problems = new ArrayList<>();
        List<String> logged = new ArrayList<>();
        try (McapPlayer player = McapPlayer.builder()
                .speed(AT_ONCE)
                .onProblem((path, problem) -> problems.add(problem))
                .open(cut)) {
            player.context().addSink(topics(logged));
            player.play();
            player.awaitEnd();
            player.seek(player.endTime());
        }
        assertThat(problems).hasSize(1);
        assertThat(logged).hasSizeGreaterThan(3).startsWith("/fixed", "/tick", "/tick");
    }

    @Test
    void whatCannotBePlayedIsRefused() throws Exception {
        Path empty = folder.resolve("empty.mcap");
        McapWriter.create(empty).close();
        assertThatThrownBy(() -> McapPlayer.open(empty))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("empty.mcap", "no messages to play");
        assertThatThrownBy(() ->
                        McapPlayer.builder().query(MessageQuery.topics("/no")).open(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no messages to play");
        Path text = Files.writeString(folder.resolve("text.mcap"), "this is not a recording at all");
        assertThatThrownBy(() -> McapPlayer.open(text))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("text.mcap")
                .hasCauseInstanceOf(McapFormatException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> McapPlayer.builder().open());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> McapPlayer.builder().speed(0));
    }

    @Test
    void aFileIsPlayedIntoAnotherAsQuicklyAsItCanBeRead() throws Exception {
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
    void aSinkMayControlWhatItIsGiven() throws Exception {
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
            assertThat(paused.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(player.state().currentTime()).isEqualTo(START);
            assertThat(player.state().status()).isEqualTo(PlaybackStatus.PAUSED);
        }
    }

    @Test
    void realTimeIsRealTime() throws Exception {
        try (McapPlayer player = McapPlayer.open(file)) {
            long begun = System.nanoTime();
            player.play();
            player.awaitEnd();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(190));
        }
    }

    private static Sink topics(List<String> topics) {
        return (ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) ->
                topics.add(channel.topic());
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
