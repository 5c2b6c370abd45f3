package org.foxglove4j.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.playback.Drive.AT_ONCE;
import static org.foxglove4j.playback.Drive.SCHEMA;
import static org.foxglove4j.playback.Drive.START;
import static org.foxglove4j.playback.Drive.all;
import static org.foxglove4j.playback.Drive.at;
import static org.foxglove4j.playback.Watcher.serve;
import static org.foxglove4j.playback.Watcher.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

/** Tests what a client receives while a file is played. */
class McapPlayerTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void record() throws IOException {
        file = Drive.record(folder);
    }

    @Test
    void serverAdvertisesTheChannelsOfTheFile() throws Exception {
        try (McapPlayer player = McapPlayer.open(file);
                WebSocketServer server = player.serve(
                        WebSocketServer.builder().bind("127.0.0.1", 0).capabilities(Capability.CLIENT_PUBLISH));
                Watcher client = watch(server)) {
            assertThat(client.client().server().capabilities())
                    .containsExactlyInAnyOrder("clientPublish", "time", "playbackControl");
            assertThat(client.client().server().dataStartTime()).contains(START);
            assertThat(client.client().server().dataEndTime()).contains(at(190));
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
    void sendsAllMessagesInOrderAndTheEndOnce() throws Exception {
        try (McapPlayer player = McapPlayer.open(file);
                WebSocketServer server = serve(player);
                Watcher client = watch(server);
                Watcher other = new Watcher(server, START).awaitSubscribed(2)) {
            client.expect("PAUSED 0 1.0");
            long begun = System.nanoTime();
            client.control(PlaybackCommand.PLAY, 2, null);
            for (Watcher each : List.of(client, other)) {
                each.expect("PLAYING 0 2.0");
                assertThat(each.messagesAnd("ENDED 190 2.0", 21)).containsExactlyElementsOf(all());
                assertThat(each.lastTimeNanos)
                        .isEqualTo(TimeUnit.SECONDS.toNanos(START.getEpochSecond()) + 190_000_000);
                // First and last, and 30 times per second of real time, which takes 95 milliseconds or more.
                long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
                assertThat(each.times.get()).isBetween(2L, 3 + 30 * millis / 1000);
            }
            client.control(PlaybackCommand.PAUSE, 1, null);
            client.expect("ENDED 190 1.0");
            other.expect("ENDED 190 1.0");
        }
    }

    @Test
    void seekShowsTheNewPosition() throws Exception {
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
    void invalidSpeedChangesNothing(float speed) throws Exception {
        try (McapPlayer player = McapPlayer.builder().speed(0.25f).open(file);
                WebSocketServer server = serve(player);
                Watcher client = new Watcher(server, START)) {
            assertThat(client.control(PlaybackCommand.PLAY, speed, null).speed())
                    .isEqualTo(0.25f);
            assertThatIllegalArgumentException().isThrownBy(() -> player.setSpeed(speed));
        }
    }

    @Test
    void loopStartsAgain() throws Exception {
        try (McapPlayer player = McapPlayer.builder().loop(true).open(file);
                WebSocketServer server = serve(player);
                Watcher client = watch(server)) {
            client.control(PlaybackCommand.PLAY, 1000, null);
            client.expect("PLAYING 0 1000.0");
            for (int round = 0; round < 3; round++) {
                // Messages that the client has not received when the round ends are dropped: the app clears its panels
                // then.
                assertThat(all()).containsAll(client.until("PLAYING 0 1000.0 jumped"));
            }
        }
    }

    @Test
    void lateClientReceivesTheLatestMessages() throws Exception {
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
    void newClientReceivesTheState() throws Exception {
        try (McapPlayer player = McapPlayer.builder().speed(0.5f).open(file);
                WebSocketServer server = serve(player)) {
            assertInitialState(server, "PAUSED 0 0.5");
            player.seek(at(100));
            assertInitialState(server, "PAUSED 100 0.5");
            player.setSpeed(1e-6f);
            player.play();
            assertInitialState(server, "PLAYING 100 1.0E-6");
            player.setSpeed(AT_ONCE);
            player.awaitEnd();
            assertInitialState(server, "ENDED 190 1.0E9");
            player.close();
            try (WebSocketClient client =
                    WebSocketClient.connect(server.appUrl().serverUrl())) {
                assertThat(client.channels()).isEmpty();
            }
        }
    }

    private static void assertInitialState(WebSocketServer server, String expected) throws Exception {
        try (Watcher client = new Watcher(server, START)) {
            assertThat(client.initialState()).isEqualTo(expected);
        }
    }

    @Test
    void clientsAreInformedWhenTheProgramPlays() throws Exception {
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
    void closeDuringPlaybackReturnsPromptly() throws Exception {
        McapPlayer player = McapPlayer.open(file);
        try (WebSocketServer server = serve(player);
                Watcher client = watch(server)) {
            player.setSpeed(1e-6f);
            player.play();
            client.expect("PAUSED 0 1.0E-6", "PLAYING 0 1.0E-6", "/fixed true 0", "/tick 0 0");
            player.close();
            player.close();
            assertThat(List.of(client.next(), client.next())).containsExactlyInAnyOrder("gone /fixed", "gone /tick");
            assertThatThrownBy(() -> client.client()
                            .controlPlayback(PlaybackCommand.PLAY, 1)
                            .get(200, TimeUnit.MILLISECONDS))
                    .isInstanceOf(Exception.class);
            client.expect("ERROR Server did not send playback state in response to playback control request: the player"
                    + " is closed");
            assertThatIllegalStateException().isThrownBy(player::play).withMessage("the player is closed");
            assertThatIllegalStateException().isThrownBy(player::state);
        }
    }

    @Test
    void secondServerIsRejected() throws Exception {
        try (McapPlayer player = McapPlayer.open(file);
                WebSocketServer server = serve(player)) {
            assertThat(server.clients()).isEmpty();
            assertThatIllegalStateException().isThrownBy(() -> serve(player));
        }
    }
}
