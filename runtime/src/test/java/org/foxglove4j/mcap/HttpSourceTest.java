package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpSourceTest {

    private static final int MESSAGES = 40;
    private static final int MESSAGE_BYTES = 100_000;

    private byte[] file;
    private RangeServer server;

    @BeforeEach
    void startServer() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (McapWriter writer = McapWriter.builder()
                .compression(Compression.NONE)
                .chunkSizeBytes(500_000)
                .create(bytes)) {
            int camera = writer.addChannel(0, "/camera", "bytes", Map.of());
            int pose = writer.addChannel(0, "/pose", "bytes", Map.of());
            Random random = new Random(1);
            byte[] image = new byte[MESSAGE_BYTES];
            for (int i = 0; i < MESSAGES; i++) {
                random.nextBytes(image);
                writer.writeMessage(camera, i, image);
                writer.writeMessage(pose, i, new byte[] {(byte) i});
            }
        }
        file = bytes.toByteArray();
        server = new RangeServer(file);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void readsBytes() throws IOException {
        Random random = new Random(2);
        try (McapSource source = McapSource.http(server.uri())) {
            assertThat(source.size()).isEqualTo(file.length);
            for (int i = 0; i < 50; i++) {
                int position = random.nextInt(file.length);
                byte[] read = new byte[random.nextInt(Math.min(600_000, file.length - position + 1)) + 2];
                int length = Math.min(read.length - 2, file.length - position);
                source.read(position, read, 1, length);

                assertThat(List.of(read[0], read[length + 1])).containsOnly((byte) 0);
                assertThat(Arrays.mismatch(read, 1, 1 + length, file, position, position + length))
                        .isEqualTo(-1);
            }
        }
    }

    @Test
    void twoRequestsSufficeForTheSummary() throws IOException {
        try (McapReader reader = McapReader.open(McapSource.http(server.uri()))) {
            assertThat(reader.summary().channels()).hasSize(2);
            assertThat(server.ranges())
                    .containsExactly("bytes=0-262143", "bytes=" + (file.length - 262144) + "-" + (file.length - 1));
        }
    }

    @Test
    void onlyRequiredChunksAreRequested() throws IOException {
        try (McapReader reader = McapReader.open(McapSource.http(server.uri()))) {
            List<Long> times = new ArrayList<>();
            reader.messages(MessageQuery.topics("/camera").fromNanos(20).untilNanos(22))
                    .forEach(message -> times.add(message.logTimeNanos()));

            assertThat(times).containsExactly(20L, 21L);
            assertThat(server.ranges()).hasSizeBetween(3, 4);
        }
    }

    @Test
    void workersSendConcurrentRequests() throws IOException {
        try (McapReader reader = McapReader.builder().workers(4).open(McapSource.http(server.uri()))) {
            assertThat(reader.messages().stream().count()).isEqualTo(2 * MESSAGES);
        }
    }

    @Test
    void redirectsAreFollowed() throws IOException {
        try (McapReader reader = McapReader.open(McapSource.http(server.uri("/moved.mcap")))) {
            assertThat(reader.statistics()).isNotNull();
        }
    }

    @Test
    void everyRequestHasTheGivenHeaders() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(server.uri())
                .header("Authorization", "Bearer 1")
                .build();
        try (McapReader reader = McapReader.open(McapSource.http(HttpClient.newHttpClient(), request))) {
            reader.messages().forEach(message -> {});
        }

        assertThat(server.authorizations()).hasSizeGreaterThan(2).containsOnly("Bearer 1");
    }

    @Test
    void serverWithoutRangeSupportIsRejectedImmediately() {
        server.answer((exchange, start, end) -> RangeServer.send(exchange, 200, file));

        assertFails("the server does not support range requests; download the file first");
    }

    @Test
    void errorShowsTheResponseOfTheServer() {
        server.answer((exchange, start, end) -> RangeServer.send(exchange, 404, new byte[] {1}));
        assertFails("the server answered a range request with status 404");

        server.answer((exchange, start, end) -> RangeServer.send(exchange, 206, file));
        assertFails("expected a Content-Range from byte 0 to at most 262143 with the length of the file, found none");

        server.answer((exchange, start, end) -> RangeServer.sendRange(exchange, file, 1, end));
        assertFails("found bytes 1-262143/" + file.length);
    }

    @Test
    void emptyFileIsNotAnMcapFile() {
        server.answer((exchange, start, end) -> RangeServer.sendRange(exchange, new byte[0], start, end));

        assertThatThrownBy(() -> McapReader.open(McapSource.http(server.uri())))
                .isInstanceOf(McapFormatException.class)
                .hasMessageContaining("found 0 bytes");
    }

    @Test
    void changedFileIsNotReadFurther() throws IOException {
        try (McapSource source = McapSource.http(server.uri())) {
            byte[] longer = Arrays.copyOf(file, file.length + 1);
            server.answer((exchange, start, end) -> RangeServer.sendRange(exchange, longer, start, end));
            assertThatThrownBy(() -> source.read(1_000_000, new byte[10], 0, 10))
                    .hasMessage(server.uri() + ": the file has changed since it was opened; open it again");

            server.answer((exchange, start, end) -> {
                exchange.getResponseHeaders().set("ETag", "\"2\"");
                RangeServer.sendRange(exchange, file, start, end);
            });
            assertThatThrownBy(() -> source.read(1_000_000, new byte[10], 0, 10))
                    .hasMessageContaining("has changed");
        }
    }

    @Test
    void readingBeyondTheEndIsReported() throws IOException {
        try (McapSource source = McapSource.http(server.uri())) {
            assertThatThrownBy(() -> source.read(file.length - 5L, new byte[10], 0, 10))
                    .isInstanceOf(EOFException.class)
                    .hasMessageContaining("ends before byte");
        }
    }

    @Test
    void unreachableServerFailsWithoutShowingTheQuery() {
        URI uri = server.uri("/drive.mcap?signature=secret");
        server.close();

        assertThatThrownBy(() -> McapSource.http(uri))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(server.uri() + ": the request failed: ")
                .hasMessageNotContaining("secret");
    }

    @Test
    void interruptEndsAReadAndLeavesTheSourceOpen() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        try (McapSource source = McapSource.http(server.uri())) {
            server.answer((exchange, start, end) -> asked.countDown());
            Thread thread = new Thread(() -> {
                try {
                    source.read(1_000_000, new byte[10], 0, 10);
                } catch (IOException e) {
                    failure.set(Thread.currentThread().isInterrupted() ? e : null);
                }
            });
            thread.start();
            asked.await();
            thread.interrupt();
            thread.join(30_000);
            assertThat(failure.get()).isInstanceOf(InterruptedIOException.class);

            server.answer((exchange, start, end) -> RangeServer.sendRange(exchange, file, start, end));
            byte[] read = new byte[10];
            source.read(1_000_000, read, 0, read.length);
            assertThat(read).isEqualTo(Arrays.copyOfRange(file, 1_000_000, 1_000_010));
        }
    }

    @Test
    void onlyGetRequestsToHttpUrlsAreAccepted() {
        assertThatIllegalArgumentException().isThrownBy(() -> McapSource.http(URI.create("file:///drive.mcap")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> McapSource.http(
                        HttpClient.newHttpClient(),
                        HttpRequest.newBuilder(server.uri()).DELETE().build()))
                .withMessage("expected a GET request, found DELETE");
    }

    private void assertFails(String why) {
        assertThatThrownBy(() -> McapSource.http(server.uri()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(server.uri() + ": ")
                .hasMessageContaining(why);
    }
}
