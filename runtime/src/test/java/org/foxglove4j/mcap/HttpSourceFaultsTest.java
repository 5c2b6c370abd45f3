package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests failures of networks and servers: they are retried if possible, otherwise reported, without waiting forever.
 */
@Timeout(60)
class HttpSourceFaultsTest {

    private static final int POSITION = 1_000_000;
    private static final int LENGTH = 500_000;
    private static final long PAUSE_NANOS = 20_000;
    private static final int END = POSITION + LENGTH;

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch over = new CountDownLatch(1);
    private byte[] file;
    private RangeServer server;

    @BeforeEach
    void startServer() throws IOException {
        file = new byte[2_000_000];
        new Random(1).nextBytes(file);
        server = new RangeServer(file);
    }

    @AfterEach
    void stopServer() {
        over.countDown();
        server.close();
    }

    private McapSource open(Duration timeout) throws IOException {
        return McapSource.http(
                client, HttpRequest.newBuilder(server.uri()).timeout(timeout).build());
    }

    /** Answers the first requests otherwise, and those that follow as it should. */
    private void answerFirst(int requests, RangeServer.Handler handler) {
        AtomicInteger left = new AtomicInteger(requests);
        server.answer((exchange, start, end) -> {
            if (left.getAndDecrement() > 0) {
                handler.handle(exchange, start, end);
            } else {
                RangeServer.sendRange(exchange, file, start, Math.min(end, file.length));
            }
        });
    }

    private static void busy(HttpExchange exchange, int status, String retryAfter) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
        RangeServer.send(exchange, status, new byte[] {1});
    }

    /** Begins an answer as it should be. */
    private void begin(HttpExchange exchange, int start, int end, int sent) throws IOException {
        exchange.getResponseHeaders().set("Content-Range", "bytes " + start + "-" + (end - 1) + "/" + file.length);
        exchange.sendResponseHeaders(206, end - start);
        exchange.getResponseBody().write(file, start, sent);
        exchange.getResponseBody().flush();
    }

    private void awaitEndOfTest() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void assertReads(McapSource source) throws IOException {
        byte[] read = new byte[LENGTH];
        source.read(POSITION, read, 0, LENGTH);
        assertThat(Arrays.mismatch(read, 0, LENGTH, file, POSITION, END)).isEqualTo(-1);
    }

    private void assertFails(McapSource source, String why) {
        assertThatThrownBy(() -> source.read(POSITION, new byte[LENGTH], 0, LENGTH))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(server.uri() + ": ")
                .hasMessageContaining(why);
    }

    private static String range(int start) {
        return "bytes=" + start + "-" + (END - 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void requestIsRepeatedWhenTheServerIsBusy(int status) throws IOException {
        try (McapSource source = McapSource.http(server.uri())) {
            answerFirst(3, (exchange, start, end) -> busy(exchange, status, "0"));
            assertReads(source);
            assertThat(server.ranges().subList(1, 5)).containsOnly(range(POSITION));
        }
    }

    @Test
    void firstRequestIsRepeatedToo() throws IOException {
        answerFirst(1, (exchange, start, end) -> RangeServer.send(exchange, 503, new byte[0]));
        try (McapSource source = McapSource.http(server.uri())) {
            assertReads(source);
        }
    }

    @Test
    void retriesAreLimitedIfTheServerStaysBusy() throws IOException {
        try (McapSource source = McapSource.http(server.uri())) {
            server.answer((exchange, start, end) -> busy(exchange, 503, "0"));
            assertFails(source, "the server answered a range request with status 503; tried 4 times");
            assertThat(server.ranges()).hasSize(5);
        }
    }

    @Test
    void retryAfterHeaderIsRespected() throws IOException {
        String past = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).minusMinutes(1));
        try (McapSource source = McapSource.http(server.uri())) {
            answerFirst(1, (exchange, start, end) -> busy(exchange, 503, past));
            assertReads(source);
            answerFirst(1, (exchange, start, end) -> busy(exchange, 503, "soon"));
            assertReads(source);
        }
    }

    @Test
    void excessiveRetryAfterFailsImmediately() throws IOException {
        try (McapSource source = McapSource.http(server.uri())) {
            server.answer((exchange, start, end) -> busy(exchange, 429, "3600"));
            assertFails(source, "the server answered a range request with status 429, and demands a delay of 3600 s");
            assertThat(server.ranges()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 500})
    void rejectedRequestIsNotRepeated(int status) throws IOException {
        try (McapSource source = McapSource.http(server.uri())) {
            server.answer((exchange, start, end) -> RangeServer.send(exchange, status, new byte[] {1}));
            assertFails(source, "the server answered a range request with status " + status);
            assertThat(server.ranges()).hasSize(2);
        }
    }

    @Test
    void unauthorizedResponseExplainsHowToAuthenticate() {
        server.answer((exchange, start, end) -> RangeServer.send(exchange, 401, new byte[0]));
        assertThatThrownBy(() -> McapSource.http(server.uri()))
                .hasMessageEndingWith("; use McapSource.http(client, request) to send an Authorization header");
    }

    @Test
    void onlyMissingBytesAreRequestedAfterABrokenConnection() throws IOException {
        try (McapSource source = McapSource.http(server.uri())) {
            answerFirst(1, (exchange, start, end) -> {
                begin(exchange, start, end, 100_000);
                exchange.close();
            });
            assertReads(source);
            assertThat(server.ranges().get(1)).isEqualTo(range(POSITION));
            assertThat(server.ranges().get(2)).endsWith("-" + (END - 1)).isNotEqualTo(range(POSITION));
        }
    }

    @Test
    void onlyMissingBytesAreRequestedAfterAShortResponse() throws IOException {
        try (McapSource source = McapSource.http(server.uri())) {
            answerFirst(1, (exchange, start, end) -> RangeServer.sendRange(exchange, file, start, start + 100_000));
            assertReads(source);
            assertThat(server.ranges().subList(1, 3)).containsExactly(range(POSITION), range(POSITION + 100_000));
        }
    }

    @Test
    void stalledResponseIsRequestedAgain() throws IOException {
        try (McapSource source = open(Duration.ofSeconds(1))) {
            answerFirst(1, (exchange, start, end) -> {
                begin(exchange, start, end, 100_000);
                awaitEndOfTest();
            });
            assertReads(source);
            assertThat(server.ranges().get(1)).isEqualTo(range(POSITION));
            assertThat(server.ranges().get(2)).endsWith("-" + (END - 1)).isNotEqualTo(range(POSITION));
        }
    }

    @Test
    void serverThatNeverRespondsTimesOut() throws IOException {
        try (McapSource source = open(Duration.ofMillis(500))) {
            int asked = server.ranges().size();
            server.answer((exchange, start, end) -> awaitEndOfTest());
            assertFails(source, "nothing was received for 500 ms, the timeout of the request; tried 4 times");
            assertThat(server.ranges()).hasSize(asked + 4);
        }
    }

    @Test
    void abandonedConnectionsAreClosed() throws Exception {
        AtomicInteger closed = new AtomicInteger();
        Thread silent;
        try (ServerSocket listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            silent = new Thread(() -> awaitEnds(listening, closed));
            silent.start();
            URI uri = URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/drive.mcap");
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofMillis(200)).build();
            assertThatThrownBy(() -> McapSource.http(client, request)).hasMessageContaining("tried 4 times");
        }
        silent.join();
        assertThat(closed).hasPositiveValue();
    }

    /** Says nothing to those who connect, one after the other, until they go. */
    private static void awaitEnds(ServerSocket listening, AtomicInteger closed) {
        while (true) {
            try (Socket connection = listening.accept()) {
                awaitEnd(connection);
            } catch (IOException e) {
                return; // Nobody can connect any more.
            }
            closed.incrementAndGet();
        }
    }

    private static void awaitEnd(Socket connection) {
        try {
            connection.getInputStream().readAllBytes();
        } catch (IOException e) {
            // The connection was reset, which closes it as well.
        }
    }

    @Test
    void slowResponseMayExceedTheTimeoutWhileItProgresses() throws IOException {
        Duration timeout = Duration.ofSeconds(2);
        try (McapSource source = open(timeout)) {
            server.answer((exchange, start, end) -> {
                long startNanos = System.nanoTime();
                begin(exchange, start, end, 0);
                int sent = start;
                while (System.nanoTime() - startNanos < timeout.plusMillis(500).toNanos()) {
                    exchange.getResponseBody().write(file[sent]);
                    exchange.getResponseBody().flush();
                    sent++;
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
                exchange.getResponseBody().write(file, sent, end - sent);
                exchange.close();
            });
            assertReads(source);
            assertThat(server.ranges()).hasSize(2);
        }
    }

    @Test
    void responseWithTheWholeFileIsNotRead() throws Exception {
        Semaphore cutOff = new Semaphore(0);
        server.answer((exchange, start, end) -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write(file);
                }
            } catch (IOException e) {
                cutOff.release();
            }
        });
        assertThatThrownBy(() -> McapSource.http(server.uri()))
                .hasMessageContaining("the server does not support range requests");
        cutOff.acquire();
    }

    @Test
    void responseWithAnotherRangeIsRejected() throws IOException {
        try (McapSource source = McapSource.http(server.uri())) {
            server.answer((exchange, start, end) -> RangeServer.sendRange(exchange, file, start, end + 1));
            assertFails(source, "expected a Content-Range from byte " + POSITION + " to at most " + (END - 1));
            server.answer((exchange, start, end) -> {
                exchange.getResponseHeaders()
                        .set("Content-Range", "bytes " + start + "-" + (end - 1) + "/" + file.length);
                exchange.sendResponseHeaders(206, 0);
                exchange.getResponseBody().write(file, start, end - start + 1);
                exchange.close();
            });
            assertFails(source, "the server sends more bytes than requested");
        }
    }

    @Test
    void lastModifiedIdentifiesAFileWithoutEntityTag() throws IOException {
        AtomicReference<String> changed = new AtomicReference<>("Mon, 01 Jan 2024 10:00:00 GMT");
        server.answer((exchange, start, end) -> {
            exchange.getResponseHeaders().set("Last-Modified", changed.get());
            RangeServer.sendRange(exchange, file, start, end);
        });
        try (McapSource source = McapSource.http(server.uri())) {
            assertReads(source);
            changed.set("Mon, 01 Jan 2024 10:00:01 GMT");
            assertFails(source, "the file has changed since it was opened; open it again");
        }
    }

    @Test
    void shorterFileCountsAsChanged() throws IOException {
        try (McapSource source = McapSource.http(server.uri())) {
            server.answer((exchange, start, end) -> RangeServer.sendRange(exchange, new byte[10], start, end));
            assertFails(source, "the file has changed since it was opened; open it again");
        }
    }

    @Test
    void changedFileIsNeverMixedWithItsFormerContent() throws IOException {
        AtomicInteger version = new AtomicInteger();
        server.answer((exchange, start, end) -> {
            exchange.getResponseHeaders().set("ETag", "\"" + version + "\"");
            if (start == POSITION) {
                begin(exchange, start, end, 100_000);
                version.incrementAndGet();
                exchange.close();
            } else {
                RangeServer.sendRange(exchange, file, start, end);
            }
        });
        try (McapSource source = McapSource.http(server.uri())) {
            assertFails(source, "the file has changed since it was opened; open it again");
        }
    }

    @Test
    void interruptEndsTheWaitBeforeARetry() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        try (McapSource source = McapSource.http(server.uri())) {
            server.answer((exchange, start, end) -> {
                busy(exchange, 503, "30");
                asked.countDown();
            });
            Thread thread = new Thread(() -> {
                try {
                    source.read(POSITION, new byte[LENGTH], 0, LENGTH);
                } catch (IOException e) {
                    failure.set(Thread.currentThread().isInterrupted() ? e : null);
                }
            });
            thread.start();
            asked.await();
            thread.interrupt();
            thread.join();
            assertThat(failure.get()).isInstanceOf(InterruptedIOException.class);
            assertThat(server.ranges()).hasSize(2);
        }
    }

    @Test
    void secretsInUrlsAreNotPrinted() throws IOException {
        URI withSecrets =
                URI.create(server.uri().toString().replace("//", "//me:secret@") + "?signature=secret#secret");
        try (McapSource source = McapSource.http(withSecrets)) {
            assertThat(source).hasToString(server.uri().toString());
            server.answer((exchange, start, end) -> RangeServer.send(exchange, 404, new byte[0]));
            assertFails(source, "404");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://me:secret@my_host/drive.mcap?secret",
                "ftp://me:secret@host/drive.mcap?secret",
                "http:secret",
                "drive.mcap?secret"
            })
    void secretsInOtherUrlsAreNotPrinted(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> McapSource.http(URI.create(url)))
                .withMessageStartingWith("expected a URL such as https://example.com/drive.mcap, found ")
                .withMessageNotContaining("secret");
    }
}
