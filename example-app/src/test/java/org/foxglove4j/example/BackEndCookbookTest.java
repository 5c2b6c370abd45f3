package org.foxglove4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.foxglove4j.Context;
import org.foxglove4j.dataloader.ManifestSource;
import org.foxglove4j.dataloader.ManifestTopic;
import org.foxglove4j.dataloader.StreamedSource;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.recording.McapSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the code shown in docs/back-ends.md. */
class BackEndCookbookTest {

    private static final Instant START = Instant.parse("2024-01-01T10:00:00Z");

    @TempDir
    private Path folder;

    static Flight flight() {
        return new Flight(
                "LH 7",
                START,
                START.plusSeconds(1),
                List.of(
                        new Flight.Position(START, new Pose2d(1, 2, 3)),
                        new Flight.Position(START.plusSeconds(1), new Pose2d(4, 5, 6))));
    }

    private Path record(String name, Instant start) throws IOException {
        try (Context context = Context.create();
                McapSink sink = McapSink.builder().context(context).create(folder.resolve(name))) {
            Pose2dChannel pose = Pose2dChannel.create(context, "/pose");
            for (int second = 0; second < 10; second++) {
                pose.log(new Pose2d(second, 0, 0), start.plusSeconds(second));
            }
            return sink.path();
        }
    }

    @Test
    void flightIsListedAndWritten() throws Exception {
        assertThat(new String(BackEndCookbook.manifest(flight()).toJson(), UTF_8))
                .startsWith("{\"name\":\"Flight LH 7\",\"sources\":[{\"url\":\"data?flightId=LH%207\","
                        + "\"id\":\"flight-v1-flightId=LH%207\",\"topics\":[{\"name\":\"/pose\","
                        + "\"messageEncoding\":\"json\",\"schemaId\":1}],\"schemas\":[{\"id\":1,"
                        + "\"name\":\"org.foxglove4j.example.Pose2d\",\"encoding\":\"jsonschema\",\"data\":\"")
                .endsWith("\"startTime\":\"2024-01-01T10:00:00Z\",\"endTime\":\"2024-01-01T10:00:01Z\"}]}");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BackEndCookbook.writeData(flight(), out);
        assertThat(HttpTestClient.poses(out.toByteArray()))
                .containsExactly("/pose 2024-01-01T10:00:00Z 1.0", "/pose 2024-01-01T10:00:01Z 4.0");
    }

    @Test
    void disconnectIsDetected() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertThatThrownBy(() -> BackEndCookbook.writeData(flight(), gone))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Broken pipe");
    }

    @Test
    void channelsAreListed() {
        StreamedSource source = BackEndCookbook.sourceOfChannels("data", START, START);
        assertThat(source.topics())
                .containsExactly(ManifestTopic.of("/pose", Pose2d.class), ManifestTopic.of("/target", Pose2d.class));
    }

    @Test
    void dayIsServedHourByHour() {
        List<ManifestSource> sources = BackEndCookbook.inHours("r2", START, START.plus(Duration.ofHours(24)))
                .sources();
        assertThat(sources).hasSize(24);
        assertThat(sources.get(23).url())
                .isEqualTo("data?robot=r2&from=2024-01-02T09%3A00%3A00Z&until=2024-01-02T10%3A00%3A00Z");
    }

    @Test
    void filesAreListedAndWritten() throws Exception {
        List<Path> files = List.of(record("a.mcap", START), record("b.mcap", START.plusSeconds(10)));
        MessageQuery query = MessageQuery.all().from(START.plusSeconds(9)).until(START.plusSeconds(11));
        StreamedSource source = BackEndCookbook.sourceOfFiles("data", files, query);
        assertThat(source.startTime()).isEqualTo(START.plusSeconds(9));
        assertThat(source.endTime()).isEqualTo(START.plusSeconds(10));
        assertThat(source.topics()).containsExactly(ManifestTopic.of("/pose", Pose2d.class));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BackEndCookbook.writeFiles(files, query, out);
        assertThat(HttpTestClient.poses(out.toByteArray()))
                .containsExactly("/pose 2024-01-01T10:00:09Z 9.0", "/pose 2024-01-01T10:00:10Z 0.0");
    }

    @Test
    void storedFileIsListed() {
        assertThat(new String(BackEndCookbook.ofStoredFile().toJson(), UTF_8))
                .isEqualTo("{\"name\":\"Drive 7\",\"sources\":[{\"url\":\"https://storage.example.com/drives/7.mcap\","
                        + "\"supportsRangeRequests\":true}]}");
    }

    @Test
    void fileIsServedByRanges() throws Exception {
        Path file = record("a.mcap", START);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> BackEndCookbook.answerWithFile(exchange, file));
        server.start();
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/a.mcap");
        try (McapReader reader = McapReader.open(McapSource.http(uri))) {
            assertThat(reader.messages().count()).isEqualTo(10);
        } finally {
            server.stop(0);
        }
    }
}
