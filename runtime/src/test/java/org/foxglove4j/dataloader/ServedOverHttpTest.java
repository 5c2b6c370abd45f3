package org.foxglove4j.dataloader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.dataloader.Recordings.at;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.RawChannel;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.McapStreamReader;
import org.foxglove4j.mcap.MessageCursor;
import org.foxglove4j.mcap.MessageQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that bodies and files are sent over a real connection completely or detectably aborted, and no faster than the
 * client reads.
 */
@Timeout(60)
class ServedOverHttpTest {

    private static final long DATA_BYTES = 256 << 20;
    private static final int MESSAGE_BYTES = 64 << 10;

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server = createServer();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

    private static HttpServer createServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void start() {
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private URI serve(HttpHandler handler) {
        server.createContext("/", handler);
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/data");
    }

    private <X extends Exception> URI serveBody(McapBody.Content<X> content) {
        return serve(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", McapBody.MEDIA_TYPE);
            exchange.sendResponseHeaders(200, 0);
            try {
                McapBody.write(exchange.getResponseBody(), content);
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        });
    }

    private HttpRequest get(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).build();
    }

    @Test
    void bodyCanBeReadWhileItIsWritten() throws Exception {
        CompletableFuture<Void> seen = new CompletableFuture<>();
        URI uri = serveBody(body -> {
            RawChannel tick =
                    body.channelBuilder("/tick").messageEncoding("text").build();
            tick.log("first".getBytes(UTF_8), at(1));
            body.flush();
            seen.get(30, TimeUnit.SECONDS);
            tick.log("last".getBytes(UTF_8), at(2));
        });
        HttpResponse<InputStream> response = client.send(get(uri), BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        try (McapStreamReader reader = McapStreamReader.open(response.body());
                MessageCursor cursor = reader.messages().cursor()) {
            assertThat(cursor.next()).isTrue();
            assertThat(Recordings.describe(cursor.message())).isEqualTo("/tick first 1");
            seen.complete(null);
            assertThat(cursor.next()).isTrue();
            assertThat(Recordings.describe(cursor.message())).isEqualTo("/tick last 2");
            assertThat(cursor.next()).isFalse();
        }
    }

    @Test
    void failingContentAbortsTheConnection() throws Exception {
        URI uri = serveBody(body -> {
            body.channelBuilder("/tick").messageEncoding("text").build().log(new byte[1], at(1));
            body.flush();
            throw new IllegalStateException("the database is gone");
        });
        assertThatThrownBy(() -> client.send(get(uri), BodyHandlers.ofByteArray()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void contentWaitsForSlowClientsAndStopsWhenTheyDisconnect() throws Exception {
        CompletableFuture<Long> logged = new CompletableFuture<>();
        byte[] noise = new byte[MESSAGE_BYTES];
        new Random(1).nextBytes(noise);
        URI uri = serveBody(body -> {
            RawChannel tick =
                    body.channelBuilder("/tick").messageEncoding("text").build();
            long bytes = 0;
            while (bytes < DATA_BYTES && !body.isBroken()) {
                tick.log(noise, bytes);
                bytes += noise.length;
            }
            logged.complete(bytes);
        });
        HttpResponse<InputStream> response = client.send(get(uri), BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            assertThat(in.readNBytes(1 << 20)).hasSize(1 << 20);
        }
        assertThat(logged.get(30, TimeUnit.SECONDS)).isLessThan(DATA_BYTES / 4);
    }

    @Test
    void servesPartOfARecordingWithItsManifest() throws Exception {
        List<Path> files = List.of(
                Recordings.record(folder.resolve("a.mcap"), 0, 50),
                Recordings.record(folder.resolve("b.mcap"), 50, 100));
        server.createContext("/manifest", exchange -> {
            QueryParameters parameters =
                    QueryParameters.parse(exchange.getRequestURI().getRawQuery());
            MessageQuery query = MessageQuery.all().from(parameters.requireTime("from"));
            StreamedSource source = StreamedSource.builder("data?" + parameters)
                    .recordings(files, query)
                    .build();
            byte[] json = Manifest.of("Drive", source).toJson();
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
            exchange.close();
        });
        URI uri = serve(exchange -> {
            QueryParameters parameters =
                    QueryParameters.parse(exchange.getRequestURI().getRawQuery());
            exchange.sendResponseHeaders(200, 0);
            MessageQuery query = MessageQuery.all().from(parameters.requireTime("from"));
            McapBody.write(exchange.getResponseBody(), body -> body.writeMessages(files, query));
        });
        QueryParameters parameters = QueryParameters.none().with("from", at(48));
        URI manifest = uri.resolve("/manifest?" + parameters);
        String json = client.send(get(manifest), BodyHandlers.ofString()).body();
        assertThat(json)
                .contains("\"url\":\"data?from=2024-01-01T00%3A00%3A48Z\"")
                .endsWith("\"startTime\":\"2024-01-01T00:00:48Z\",\"endTime\":\"2024-01-01T00:01:39Z\"}]}");
        byte[] body = client.send(get(manifest.resolve("data?" + parameters)), BodyHandlers.ofByteArray())
                .body();
        assertThat(Recordings.messages(body))
                .hasSize(104)
                .first()
                .satisfies(first -> assertThat(Recordings.describe(first)).isEqualTo("/tick 48 48"));
    }

    @Test
    void servesAFileByRanges() throws Exception {
        Path file = Recordings.record(folder.resolve("a.mcap"), 0, 1_000);
        URI uri = serve(exchange -> answer(exchange, file));
        try (McapReader reader = McapReader.open(McapSource.http(uri))) {
            assertThat(reader.messages(MessageQuery.topics("/tick").from(at(990)))
                            .count())
                    .isEqualTo(10);
        }
        assertThat(client.send(get(uri), BodyHandlers.ofByteArray()).body()).isEqualTo(Files.readAllBytes(file));
    }

    private static void answer(HttpExchange exchange, Path file) throws IOException {
        FileRange range = FileRange.of(file, exchange.getRequestHeaders()::getFirst);
        range.headers().forEach(exchange.getResponseHeaders()::set);
        boolean withBody = range.length() != 0 && !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(range.status(), withBody ? range.length() : -1);
        if (withBody) {
            range.writeTo(exchange.getResponseBody());
        }
        exchange.close();
    }

    @Test
    void unchangedFileIsNotSentAgain() throws Exception {
        Path file = Recordings.record(folder.resolve("a.mcap"), 0, 10);
        URI uri = serve(exchange -> answer(exchange, file));
        HttpResponse<byte[]> whole = client.send(get(uri), BodyHandlers.ofByteArray());
        String tag = whole.headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> head = client.send(
                HttpRequest.newBuilder(uri)
                        .method("HEAD", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).contains(Long.toString(Files.size(file)));
        assertThat(head.headers().firstValue("ETag")).contains(tag);
        assertThat(head.body()).isEmpty();

        HttpResponse<byte[]> again = client.send(
                HttpRequest.newBuilder(uri).header("If-None-Match", tag).build(), BodyHandlers.ofByteArray());
        assertThat(again.statusCode()).isEqualTo(304);

        Recordings.record(file, 0, 20);
        HttpResponse<byte[]> rest = client.send(
                HttpRequest.newBuilder(uri)
                        .header("Range", "bytes=100-")
                        .header("If-Range", tag)
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(rest.statusCode()).isEqualTo(200);
        assertThat(rest.body()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void changeDuringADownloadIsDetected() throws Exception {
        Path file = Recordings.record(folder.resolve("a.mcap"), 0, 20_000);
        URI uri = serve(exchange -> answer(exchange, file));
        try (McapReader reader = McapReader.open(McapSource.http(uri))) {
            Recordings.record(file, 0, 20_001);
            assertThatThrownBy(() -> reader.messages().count())
                    .hasStackTraceContaining("the file has changed since it was opened; open it again");
        }
    }

    @Test
    void manyClientsGetTheSameContent() throws Exception {
        List<Path> files = List.of(
                Recordings.record(folder.resolve("a.mcap"), 0, 1_000),
                Recordings.record(folder.resolve("b.mcap"), 800, 2_000));
        URI uri = serveBody(body -> body.writeMessages(files, MessageQuery.all()));
        List<CompletableFuture<HttpResponse<byte[]>>> responses = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            responses.add(client.sendAsync(get(uri), BodyHandlers.ofByteArray()));
        }
        byte[] first = responses.get(0).get().body();
        assertThat(Recordings.messages(first)).hasSize(4_400);
        for (CompletableFuture<HttpResponse<byte[]>> response : responses) {
            assertThat(response.get().body()).isEqualTo(first);
        }
    }

    /** As many proxies ask, to whom the end of the connection is that of the body. */
    @Test
    void abortedBodyIsDetectableWithoutFraming() throws Exception {
        URI uri = serveBody(body -> {
            body.channelBuilder("/tick").messageEncoding("text").build().log(new byte[1], at(1));
            body.flush();
            throw new IllegalStateException("the database is gone");
        });
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
            socket.getOutputStream().write("GET /data HTTP/1.0\r\n\r\n".getBytes(UTF_8));
            byte[] answer = socket.getInputStream().readAllBytes();
            String text = new String(answer, ISO_8859_1);
            assertThat(text).startsWith("HTTP/1.1 200 OK");
            byte[] body = text.substring(text.indexOf("\r\n\r\n") + 4).getBytes(ISO_8859_1);
            assertThat(body).startsWith(0x89, 'M', 'C', 'A', 'P');
            assertThatThrownBy(() -> Recordings.messages(body)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void responseStartsBeforeThereIsData() throws Exception {
        CompletableFuture<Void> seen = new CompletableFuture<>();
        URI uri = serveBody(body -> {
            body.flush();
            seen.get(30, TimeUnit.SECONDS);
        });
        HttpResponse<InputStream> response = client.send(get(uri), BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            assertThat(in.readNBytes(5)).startsWith(0x89, 'M', 'C', 'A', 'P');
            seen.complete(null);
            assertThat(in.readAllBytes()).endsWith(0x89, 'M', 'C', 'A', 'P', '0', '\r', '\n');
        }
    }
}
