package org.foxglove4j.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.foxglove4j.RawChannel;
import org.foxglove4j.dataloader.Manifest;
import org.foxglove4j.dataloader.ManifestTopic;
import org.foxglove4j.dataloader.McapBody;
import org.foxglove4j.dataloader.QueryParameters;
import org.foxglove4j.dataloader.StaticFileSource;
import org.foxglove4j.dataloader.StreamedSource;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.messages.Vector3;
import org.foxglove4j.messages.Vector3Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other implementations of remote data loaders read our manifests and data correctly. */
class BackEndTest {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00.000000001Z");
    private static final int MESSAGES = 10_000;

    @TempDir
    private Path folder;

    private static StreamedSource flight(String url) {
        return StreamedSource.builder(url)
                .id("flight \"7\" \u0001 é")
                .topic("/position", Vector3.class)
                .topic("/target", Vector3.class)
                .topic(new ManifestTopic("/status", "json", null))
                .timeRange(START, at(MESSAGES - 1))
                .build();
    }

    private static Instant at(int message) {
        return START.plusNanos(message * 1_234_567L);
    }

    private static void log(McapBody body) {
        Vector3Channel position = Vector3Channel.create(body.context(), "/position");
        Vector3Channel target = Vector3Channel.create(body.context(), "/target");
        RawChannel status =
                body.channelBuilder("/status").messageEncoding("json").build();
        for (int i = 0; i < MESSAGES; i++) {
            position.log(new Vector3(i, 0, 0), at(i));
            target.log(new Vector3(0, i, 0), at(i));
            if (i % 100 == 0) {
                status.log("{}".getBytes(UTF_8), at(i));
            }
        }
    }

    @Test
    void manifestsMatchTheOfficialSdkByteForByte() throws Exception {
        List<Manifest> manifests = List.of(
                Manifest.of(
                        "Flight 7",
                        flight("/data?" + QueryParameters.none().with("flightId", "7 é")),
                        new StaticFileSource("https://storage.example.com/7.mcap")),
                new Manifest(
                        null,
                        List.of(StreamedSource.builder("data")
                                .timeRange(Instant.EPOCH, Instant.EPOCH.plusMillis(1))
                                .build())));
        for (Manifest manifest : manifests) {
            Path file = Files.write(folder.resolve("manifest.json"), manifest.toJson());
            List<String> written = PeerProcess.run(Peers.rust("write_manifest", file));
            assertThat(written).containsExactly(new String(manifest.toJson(), UTF_8));
            assertThat(Manifest.fromJson(written.get(0).getBytes(UTF_8))).isEqualTo(manifest);
        }
    }

    @Test
    void pythonReadsLoggedAndRecordedMessages() throws Exception {
        Path file = folder.resolve("flight.mcap");
        McapBody.write(Files.newOutputStream(file), BackEndTest::log);
        MessageQuery half = MessageQuery.topics("/target", "/status").from(at(MESSAGES / 2));
        Manifest manifest = Manifest.of(
                "Flight 7",
                flight("logged"),
                StreamedSource.builder("recorded")
                        .recordings(List.of(file), half)
                        .build());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/manifest", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(manifest.toJson());
            exchange.close();
        });
        server.createContext("/v1/logged", body(BackEndTest::log));
        server.createContext("/v1/recorded", body(body -> body.writeMessages(List.of(file), half)));
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/manifest?flightId=7";
            assertThat(PeerProcess.run(Peers.python("fetch_back_end.py", url)))
                    .containsExactly(
                            "T\t/position\tprotobuf\tfoxglove.Vector3\t10000",
                            "T\t/target\tprotobuf\tfoxglove.Vector3\t10000",
                            "T\t/status\tjson\t\t100",
                            "T\t/target\tprotobuf\tfoxglove.Vector3\t5000",
                            "T\t/status\tjson\t\t50");
        } finally {
            server.stop(0);
        }
    }

    private static HttpHandler body(McapBody.Content<RuntimeException> content) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            McapBody.write(exchange.getResponseBody(), content);
        };
    }
}
