package org.foxglove4j.example;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.mcap.McapStreamReader;
import org.foxglove4j.mcap.MessageCursor;

/** Sends requests to back ends like a remote data loader. */
final class HttpTestClient {

    private final HttpClient client = HttpClient.newHttpClient();

    HttpResponse<byte[]> get(URI uri) throws IOException, InterruptedException {
        return send("GET", uri);
    }

    HttpResponse<byte[]> send(String method, URI uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(30))
                .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }

    String text(URI uri) throws IOException, InterruptedException {
        return new String(get(uri).body(), StandardCharsets.UTF_8);
    }

    /** Returns the topics and poses of a body, which must be whole. */
    static List<String> poses(byte[] body) throws IOException {
        List<String> poses = new ArrayList<>();
        try (McapStreamReader reader = McapStreamReader.open(new ByteArrayInputStream(body));
                MessageCursor cursor = reader.messages().cursor()) {
            while (cursor.next()) {
                poses.add(cursor.message().topic() + " " + cursor.message().logTime() + " "
                        + Pose2dChannel.decode(cursor.message()).x());
            }
        }
        return poses;
    }
}
