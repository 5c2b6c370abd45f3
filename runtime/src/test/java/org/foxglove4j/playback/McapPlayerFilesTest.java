package org.foxglove4j.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.playback.Drive.AT_ONCE;
import static org.foxglove4j.playback.Watcher.serve;
import static org.foxglove4j.playback.Watcher.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Sink;
import org.foxglove4j.mcap.McapFormatException;
import org.foxglove4j.mcap.McapProblem;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.websocket.WebSocketServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests which files are played, and how far. */
class McapPlayerFilesTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void record() throws IOException {
        file = Drive.record(folder);
    }

    @Test
    void damagedFileIsPlayedAsFarAsPossible() throws Exception {
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
    void unclosedFileIsPlayed() throws Exception {
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
    void unplayableFilesAreRejected() throws Exception {
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

    private static Sink topics(List<String> topics) {
        return (ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) ->
                topics.add(channel.topic());
    }
}
