package org.foxglove4j.mcap;

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.foxglove4j.mcap.internal.http.HttpFile;
import org.foxglove4j.mcap.internal.http.PublicUrl;

/**
 * Reads a file on a web server with range requests, from any number of threads.
 *
 * <p>Short reads fetch more than they need for the reads that follow: in this way the start of a file and its end, with
 * the summary section, take one request each.
 */
final class HttpSource implements McapSource {

    /** The minimum length of a request, which takes a network little longer than the shortest response. */
    static final int WINDOW_BYTES = 256 << 10;

    private final HttpFile file;
    private final long size;
    private volatile Window window;

    /** Bytes that were fetched in one request. */
    private static final class Window {

        final long start;
        final byte[] bytes;

        Window(long start, byte[] bytes) {
            this.start = start;
            this.bytes = bytes;
        }

        boolean covers(long position, int length) {
            return position >= start && position + length <= start + bytes.length;
        }
    }

    /** The client for callers that do not pass one. Its threads are daemons. */
    private static final class SharedClient {
        /** HTTP 1.1, because a connection for each reading thread is faster than one that all share, as with HTTP 2. */
        static final HttpClient INSTANCE = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    private HttpSource(HttpFile file) throws IOException {
        this.file = file;
        ByteBuffer start = ByteBuffer.allocate(WINDOW_BYTES);
        size = file.open(start);
        window = new Window(0, Arrays.copyOf(start.array(), start.position()));
    }

    static HttpSource open(URI uri) throws IOException {
        String scheme = String.valueOf(uri.getScheme());
        if (uri.getHost() == null || !(scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))) {
            throw new IllegalArgumentException(
                    "expected a URL such as https://example.com/drive.mcap, found " + PublicUrl.of(uri));
        }
        return open(SharedClient.INSTANCE, HttpRequest.newBuilder(uri).build());
    }

    static HttpSource open(HttpClient client, HttpRequest file) throws IOException {
        if (!file.method().equals("GET")) {
            throw new IllegalArgumentException("expected a GET request, found " + file.method());
        }
        return new HttpSource(new HttpFile(client, file));
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
            file.read(position, ByteBuffer.wrap(target, offset, length).slice());
            return;
        }
        Window found = window;
        if (!found.covers(position, length)) {
            long start = Math.min(position, Math.max(0, size - WINDOW_BYTES));
            found = new Window(start, new byte[(int) Math.min(WINDOW_BYTES, size - start)]);
            file.read(start, ByteBuffer.wrap(found.bytes));
            window = found;
        }
        System.arraycopy(found.bytes, (int) (position - found.start), target, offset, length);
    }

    @Override
    public void close() {
        window = new Window(0, new byte[0]);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
