package org.foxglove4j.mcap.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file on a web server: sends range requests (RFC 9110, section 14), repeats them if that may help, and detects when
 * the file has changed. Thread-safe after it is opened.
 */
public final class HttpFile {

    private static final int TRIES = 4;
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration MAX_DELAY = Duration.ofSeconds(30);

    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int UNAUTHORIZED = 401;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final List<Integer> BUSY = List.of(429, 502, 503, 504);

    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    private final HttpClient client;
    private final HttpRequest request;
    private final Duration timeout;
    private volatile @Nullable Version version;

    /**
     * Identifies the version of the file: its length, and its entity tag or otherwise the time of its last
     * modification.
     */
    private record Version(long size, String validator) {

        static Version of(long size, HttpHeaders headers) {
            return new Version(
                    size,
                    headers.firstValue("ETag")
                            .or(() -> headers.firstValue("Last-Modified"))
                            .orElse(""));
        }
    }

    /**
     * Creates a file without sending a request yet.
     *
     * @param request a request for the whole file; its timeout limits each wait for the server
     */
    public HttpFile(HttpClient client, HttpRequest request) {
        this.client = client;
        this.request = request;
        timeout = request.timeout().orElse(DEFAULT_TIMEOUT);
    }

    /**
     * Fills a buffer with the start of the file, or all of the file if it is shorter; returns the length of the file.
     *
     * @throws IOException if the server does not send it, or sends nothing for longer than the timeout, in several
     *     attempts
     */
    public long open(ByteBuffer start) throws IOException {
        read(0, start);
        Version opened = version;
        return opened == null ? 0 : opened.size();
    }

    /**
     * Fills a buffer, whose index 0 corresponds to a position in the file. Bytes that have been received are not
     * requested again.
     *
     * @throws IOException if the server does not send them, or sends nothing for longer than the timeout, in several
     *     attempts, or if the file has changed since it was opened
     */
    public void read(long start, ByteBuffer target) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                tryRead(start, target);
                return;
            } catch (RetryableException e) {
                if (tries == TRIES) {
                    throw new IOException(this + ": " + e.getMessage() + "; tried " + TRIES + " times", e);
                }
                pause(e, tries);
            }
        }
    }

    private void tryRead(long start, ByteBuffer target) throws IOException {
        long first = start + target.position();
        long last = start + target.limit() - 1;
        HttpResponse<Publisher<List<ByteBuffer>>> response = send(first, last);
        try (RangeReceiver receiver = RangeReceiver.of(response.body(), target)) {
            long size = check(response, first, last);
            target.limit((int) Math.min(target.limit(), size - start));
            if (target.hasRemaining()) {
                await(receiver.receive(), receiver::progressNanos);
            }
        }
        if (target.hasRemaining()) {
            throw new RetryableException("the response ended at byte " + (start + target.position())
                    + " instead of byte " + (start + target.limit()));
        }
    }

    private HttpResponse<Publisher<List<ByteBuffer>>> send(long first, long last) throws IOException {
        // The timeout is not set on the request, because it depends on the JDK whether it covers the body.
        HttpRequest.Builder range = HttpRequest.newBuilder(request.uri());
        request.headers().map().forEach((name, values) -> values.forEach(value -> range.header(name, value)));
        request.version().ifPresent(range::version);
        range.setHeader("Range", "bytes=" + first + "-" + last);
        long sentNanos = System.nanoTime();
        CompletableFuture<HttpResponse<Publisher<List<ByteBuffer>>>> response =
                client.sendAsync(range.build(), BodyHandlers.ofPublisher());
        boolean answered = false;
        try {
            HttpResponse<Publisher<List<ByteBuffer>>> answer = await(response, () -> sentNanos);
            answered = true;
            return answer;
        } finally {
            if (!answered && !response.cancel(true) && !response.isCompletedExceptionally()) {
                RangeReceiver.discard(response.join().body());
            }
        }
    }

    /**
     * Checks that a response contains the requested range of the same version of the file; returns the length of the
     * file.
     */
    private long check(HttpResponse<?> response, long first, long last) throws IOException {
        Version found = Version.of(size(response, first, last), response.headers());
        Version opened = version;
        if (opened == null) {
            version = found;
        } else if (!opened.equals(found)) {
            throw new IOException(this + ": the file has changed since it was opened; open it again");
        }
        return found.size();
    }

    private long size(HttpResponse<?> response, long first, long last) throws IOException {
        if (response.statusCode() == RANGE_NOT_SATISFIABLE) {
            // The file is empty or has become shorter: otherwise part of the requested range would exist.
            return 0;
        }
        if (response.statusCode() != PARTIAL_CONTENT) {
            throw refused(response);
        }
        String range = response.headers().firstValue("Content-Range").orElse("none");
        Matcher matcher = CONTENT_RANGE.matcher(range);
        if (!matcher.matches()
                || Long.parseLong(matcher.group(1)) != first
                || Long.parseLong(matcher.group(2)) > last) {
            throw new IOException(this + ": expected a Content-Range from byte " + first + " to at most " + last
                    + " with the length of the file, found " + range);
        }
        return Long.parseLong(matcher.group(3));
    }

    private IOException refused(HttpResponse<?> response) {
        int status = response.statusCode();
        String answer = "the server answered a range request with status " + status;
        if (BUSY.contains(status)) {
            return new RetryableException(answer, response.headers());
        }
        if (status == OK) {
            return new IOException(this + ": the server does not support range requests; download the file first");
        }
        return new IOException(this + ": " + answer
                + (status == UNAUTHORIZED
                        ? "; use McapSource.http(client, request) to send an Authorization header"
                        : ""));
    }

    /** Waits for a result as long as there is progress. */
    private <T> T await(Future<T> awaited, LongSupplier progressNanos) throws IOException {
        try {
            while (true) {
                long leftNanos = timeout.toNanos() - (System.nanoTime() - progressNanos.getAsLong());
                if (leftNanos <= 0) {
                    throw new RetryableException(
                            "nothing was received for " + timeout.toMillis() + " ms, the timeout of the request");
                }
                try {
                    return awaited.get(leftNanos, TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    // There may have been progress.
                }
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        }
    }

    private IOException failed(@Nullable Throwable cause) {
        String message = "the request failed: " + cause;
        return cause instanceof IOException
                ? new RetryableException(message, cause)
                : new IOException(this + ": " + message, cause);
    }

    /** Waits before the next attempt. */
    private void pause(RetryableException failure, int tries) throws IOException {
        Duration delay = failure.delay(tries);
        if (delay.compareTo(MAX_DELAY) > 0) {
            throw new IOException(
                    this + ": " + failure.getMessage() + ", and demands a delay of " + delay.toSeconds() + " s",
                    failure);
        }
        try {
            TimeUnit.NANOSECONDS.sleep(delay.toNanos());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private InterruptedIOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        InterruptedIOException interrupted = new InterruptedIOException(this + ": interrupted while reading");
        interrupted.initCause(e);
        return interrupted;
    }

    /** Returns the URL of the file without secrets. */
    @Override
    public String toString() {
        return PublicUrl.of(request.uri());
    }
}
