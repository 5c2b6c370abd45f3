package org.foxglove4j.mcap;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file on a web server by requests for ranges (RFC 9110, section 14), from any number of threads.
 *
 * <p>Short reads take more than they need, which serves those that follow: so the start of a file and its end, where the
 * summary is, are a request each.
 */
final class HttpSource implements McapSource {

    /** What is fetched at least. It takes a network little longer than to answer at all. */
    static final int WINDOW_BYTES = 256 << 10;

    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    private final HttpClient client;
    private final HttpRequest file;
    private final long size;
    private final String entityTag;
    private volatile Window window;

    /** Bytes that were fetched together. */
    private static final class Window {

        final long start;
        final byte[] bytes;

        Window(long start, int length) {
            this.start = start;
            bytes = new byte[length];
        }

        boolean covers(long position, int length) {
            return position >= start && position + length <= start + bytes.length;
        }
    }

    /** The client of those who bring none. Its threads keep no process from ending. */
    private static final class SharedClient {
        /** One connection for each thread that reads is faster than one that all of them share, as HTTP 2 would have it. */
        static final HttpClient INSTANCE = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build();
    }

    private HttpSource(HttpClient client, HttpRequest file) throws IOException {
        this.client = client;
        this.file = file;
        HttpResponse<InputStream> response = send(0, WINDOW_BYTES);
        try (InputStream body = response.body()) {
            entityTag = entityTag(response);
            if (response.statusCode() == RANGE_NOT_SATISFIABLE) {
                size = 0;
                window = new Window(0, 0);
            } else {
                size = checkRange(response, 0);
                window = new Window(0, (int) Math.min(size, WINDOW_BYTES));
                readFully(body, 0, window.bytes, 0, window.bytes.length);
            }
        }
    }

    static HttpSource open(URI uri) throws IOException {
        return open(
                SharedClient.INSTANCE,
                HttpRequest.newBuilder(uri).timeout(PATIENCE).build());
    }

    static HttpSource open(HttpClient client, HttpRequest file) throws IOException {
        if (!file.method().equals("GET")) {
            throw new IllegalArgumentException("the request is no GET but a " + file.method());
        }
        return new HttpSource(client, file);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long position, byte[] target, int offset, int length) throws IOException {
        if (length > size - position) {
            throw new EOFException(this + ", of " + size + " bytes, ends before byte " + (position + length));
        }
        if (length >= WINDOW_BYTES) {
            fetch(position, target, offset, length);
            return;
        }
        Window found = window;
        if (!found.covers(position, length)) {
            long start = Math.min(position, Math.max(0, size - WINDOW_BYTES));
            found = new Window(start, (int) Math.min(WINDOW_BYTES, size - start));
            fetch(start, found.bytes, 0, found.bytes.length);
            window = found;
        }
        System.arraycopy(found.bytes, (int) (position - found.start), target, offset, length);
    }

    private void fetch(long position, byte[] target, int offset, int length) throws IOException {
        HttpResponse<InputStream> response = send(position, length);
        try (InputStream body = response.body()) {
            if (checkRange(response, position) != size || !entityTag(response).equals(entityTag)) {
                throw new IOException(this + ": the file has changed since it was opened; open it again");
            }
            readFully(body, position, target, offset, length);
        }
    }

    private HttpResponse<InputStream> send(long position, int length) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(file, (name, value) -> true)
                .setHeader("Range", "bytes=" + position + "-" + (position + length - 1))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException(this + ": interrupted while reading");
            interrupted.initCause(e);
            throw interrupted;
        } catch (IOException e) {
            throw new IOException(this + ": the request failed: " + e, e);
        }
    }

    /** Checks that an answer has the range that was asked for; returns the length of the file. */
    private long checkRange(HttpResponse<?> response, long position) throws IOException {
        int status = response.statusCode();
        if (status == OK) {
            throw new IOException(this + ": the server gives no ranges of a file, only the whole; download it first");
        }
        if (status != PARTIAL_CONTENT) {
            throw new IOException(this + ": the server answers " + status + " to a request for part of the file");
        }
        String range = response.headers().firstValue("Content-Range").orElse("none");
        Matcher matcher = CONTENT_RANGE.matcher(range);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) != position) {
            throw new IOException(this + ": expected a Content-Range from byte " + position
                    + " with the length of the file, found " + range);
        }
        return Long.parseLong(matcher.group(3));
    }

    private void readFully(InputStream body, long position, byte[] target, int offset, int length) throws IOException {
        int read = body.readNBytes(target, offset, length);
        if (read < length) {
            throw new EOFException(this + ": the server ends at byte " + (position + read) + " what is to reach byte "
                    + (position + length));
        }
    }

    private static String entityTag(HttpResponse<?> response) {
        return response.headers().firstValue("ETag").orElse("");
    }

    @Override
    public void close() {
        window = new Window(0, 0);
    }

    /** Tells where the file is, without the query, which in signed links is a secret. */
    @Override
    public String toString() {
        return file.uri().toString().replaceFirst("\\?.*", "");
    }
}
