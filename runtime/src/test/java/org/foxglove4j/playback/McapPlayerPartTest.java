package org.foxglove4j.playback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.foxglove4j.playback.Drive.AT_ONCE;
import static org.foxglove4j.playback.Drive.START;
import static org.foxglove4j.playback.Drive.at;
import static org.foxglove4j.playback.Drive.ticks;
import static org.foxglove4j.playback.Watcher.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.websocket.PlaybackCommand;
import org.foxglove4j.websocket.WebSocketServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests playing a part of a file. */
class McapPlayerPartTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void record() throws IOException {
        file = Drive.record(folder);
    }

    @Test
    void onlyTheSelectionIsPlayed() throws Exception {
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
    void latchedStateBeforeTheStartIsShown() throws Exception {
        try (McapPlayer player = McapPlayer.builder()
                        .query(MessageQuery.all().from(at(50)))
                        .open(file);
                WebSocketServer server = serve(player);
                Watcher client = new Watcher(server, START)) {
            assertThat(client.initialState()).isEqualTo("PAUSED 50 1.0");
            assertThat(List.of(client.next(), client.next())).containsExactlyInAnyOrder("/fixed true 0", "/tick 4 40");
            client.control(PlaybackCommand.PAUSE, 1, at(75));
            client.expect("PAUSED 75 1.0 jumped", "/fixed true 0", "/tick 7 70");
        }
    }

    @Test
    void latchedStateMayComeFromAnEarlierFile() throws Exception {
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
}
