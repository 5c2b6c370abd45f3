package org.foxglove4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.foxglove4j.Context;
import org.foxglove4j.dataloader.QueryParameters;
import org.foxglove4j.recording.McapSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the program serves a remote data loader. */
class ServeRecordingsTest {

    private static final Instant START = Instant.parse("2024-01-01T10:00:00Z");

    private final HttpTestClient client = new HttpTestClient();

    @TempDir
    private Path folder;

    private ServeRecordings recordings;

    @BeforeEach
    void start() throws Exception {
        try (Context context = Context.create();
                McapSink sink = McapSink.builder().context(context).create(folder.resolve("drive.mcap"))) {
            Pose2dChannel pose = Pose2dChannel.create(context, "/pose");
            for (int second = 0; second < 10; second++) {
                pose.log(new Pose2d(second, 0, 0), START.plusSeconds(second));
            }
            assertThat(sink.path()).exists();
        }
        recordings = ServeRecordings.start(folder, 0);
    }

    @AfterEach
    void stop() {
        recordings.close();
    }

    private URI manifest(QueryParameters parameters) {
        return URI.create(recordings.manifestUri() + "?" + parameters);
    }

    @Test
    void partOfARecordingIsListedAndServed() throws Exception {
        QueryParameters parameters = QueryParameters.none()
                .with("name", "drive")
                .with("startTime", START.plusSeconds(3))
                .with("endTime", START.plusSeconds(5));
        URI manifest = manifest(parameters);
        assertThat(client.text(manifest))
                .startsWith("{\"name\":\"drive\",\"sources\":[{\"url\":\"data?" + parameters + "\",\"id\":\"v1 "
                        + parameters + " " + Files.getLastModifiedTime(folder.resolve("drive.mcap")))
                .endsWith("\"startTime\":\"2024-01-01T10:00:03Z\",\"endTime\":\"2024-01-01T10:00:04Z\"}]}");
        byte[] body = client.get(manifest.resolve("data?" + parameters)).body();
        assertThat(HttpTestClient.poses(body))
                .containsExactly("/pose 2024-01-01T10:00:03Z 3.0", "/pose 2024-01-01T10:00:04Z 4.0");
    }

    @Test
    void invalidRequestsAreExplained() throws Exception {
        assertRefused(QueryParameters.none(), 400, "expected a query parameter name, found none");
        assertRefused(
                QueryParameters.none().with("name", "../drive"),
                400,
                "expected a name with only letters, digits and dashes, found ../drive");
        assertRefused(
                QueryParameters.none().with("name", "drive").with("startTime", "noon"),
                400,
                "expected a time such as 2024-01-01T12:00:00Z as query parameter startTime, found noon");
        assertRefused(QueryParameters.none().with("name", "other"), 404, "no such recording");
    }

    @Test
    void onlyGetIsAllowed() throws Exception {
        for (String method : new String[] {"HEAD", "POST"}) {
            HttpResponse<byte[]> response = client.send(method, manifest(QueryParameters.none()));
            assertThat(response.statusCode()).isEqualTo(405);
            assertThat(response.headers().firstValue("Allow")).contains("GET");
        }
    }

    @Test
    void timeWithoutDataIsReported() throws Exception {
        URI manifest = manifest(QueryParameters.none().with("name", "drive").with("startTime", START.plusSeconds(60)));
        assertThat(client.get(manifest).statusCode()).isEqualTo(404);
        assertThat(client.text(manifest)).isEqualTo("nothing was recorded in that period");
    }

    private void assertRefused(QueryParameters parameters, int status, String reason) throws Exception {
        for (String endpoint : new String[] {"manifest", "data"}) {
            HttpResponse<byte[]> response = client.get(manifest(parameters).resolve(endpoint + "?" + parameters));
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(new String(response.body(), UTF_8)).isEqualTo(reason);
        }
    }
}
