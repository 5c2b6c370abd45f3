package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.playback.McapPlayer;
import org.foxglove4j.websocket.ConnectedClient;
import org.foxglove4j.websocket.WebSocketServer;
import org.foxglove4j.websocket.WebSocketServerListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client of another library receives from a played file what that library reads from the file. */
class PlayedFileTest {

    private static final long START = 1_700_000_000_000_000_000L;
    private static final int MESSAGES = 500;

    @TempDir
    private Path folder;

    @Test
    void clientReceivesTheContentOfTheFile() throws Exception {
        Path file = folder.resolve("drive.mcap");
        record(file);
        CountDownLatch subscribed = new CountDownLatch(2);
        WebSocketServerListener listener = new WebSocketServerListener() {
            @Override
            public void onSubscribe(ConnectedClient client, ChannelDescriptor channel) {
                subscribed.countDown();
            }
        };
        try (McapPlayer player = McapPlayer.open(file);
                WebSocketServer server = player.serve(
                        WebSocketServer.builder().bind("127.0.0.1", 0).listener(listener));
                // The library of this client knows neither playback nor the subprotocol that has it.
                PeerProcess client = PeerProcess.start(
                        Peers.node("watch.mjs", server.appUrl().serverUrl(), "foxglove.websocket.v1"))) {
            assertThat(subscribed.await(1, TimeUnit.MINUTES)).isTrue();
            player.play();
            player.awaitEnd();
            server.close();
            Transcript seen = new Transcript(client.awaitSuccess());
            Transcript read = McapReaders.PYTHON.indexed(file);
            assertThat(read.messages()).hasSize(2 * MESSAGES);
            assertThat(seen.messages()).isEqualTo(read.messages());
            assertThat(seen.channels()).isEqualTo(read.channels());
        }
    }

    private static void record(Path file) throws Exception {
        try (McapWriter writer = McapWriter.builder().chunkSizeBytes(1000).create(file)) {
            int schema = writer.addSchema(
                    "Count",
                    "jsonschema",
                    "{\"type\":\"object\",\"properties\":{\"n\":{\"type\":\"integer\"}}}"
                            .getBytes(StandardCharsets.UTF_8));
            int first = writer.addChannel(schema, "/first", "json", Map.of());
            int second = writer.addChannel(schema, "/second", "json", Map.of());
            for (int i = 0; i < MESSAGES; i++) {
                byte[] message = ("{\"n\":" + i + "}").getBytes(StandardCharsets.UTF_8);
                writer.writeMessage(first, START + i * 2_000_000L, message);
                writer.writeMessage(second, START + i * 2_000_000L + 500_000, message);
            }
        }
    }
}
