package org.foxglove4j.dataloader;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request for a file or for a part of it, as {@link StaticFileSource} needs it and the JDK's server does not
 * give it. Web frameworks and object stores answer range requests themselves.
 *
 * <pre>{@code
 * FileRange range = FileRange.of(file, exchange.getRequestHeaders().getFirst("Range"));
 * range.headers().forEach(exchange.getResponseHeaders()::set);
 * exchange.sendResponseHeaders(range.status(), range.length() == 0 ? -1 : range.length());
 * range.writeTo(exchange.getResponseBody());
 * }</pre>
 *
 * <p>See <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110, section 14</a>. One range is answered; a
 * request for several, or in other units than bytes, gets the whole file, as it may. Immutable.
 */
public final class FileRange {

    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int COPY_BUFFER_LENGTH = 1 << 16;

    /** Longer numbers are beyond the end of every file, and of a long. */
    private static final Pattern ONE_RANGE = Pattern.compile("(?i:bytes)=(\\d{0,18})-(\\d{0,18})");

    private final Path file;
    private final long size;
    private final int status;
    private final long start;
    private final long length;

    private FileRange(Path file, long size, int status, long start, long length) {
        this.file = file;
        this.size = size;
        this.status = status;
        this.start = start;
        this.length = length;
    }

    /**
     * Decides what to answer.
     *
     * @param rangeHeader the request's header {@code Range}, or null if it has none
     * @throws java.nio.file.NoSuchFileException if there is no such file
     * @throws IOException if the file cannot be read
     */
    public static FileRange of(Path file, @Nullable String rangeHeader) throws IOException {
        long size = Files.size(file);
        Matcher range = ONE_RANGE.matcher(rangeHeader == null ? "" : rangeHeader);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return new FileRange(file, size, OK, 0, size);
        }
        if (range.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(range.group(2)));
            return part(file, size, size - last, last);
        }
        long first = Long.parseLong(range.group(1));
        long end = range.group(2).isEmpty() ? size : Math.min(size, Long.parseLong(range.group(2)) + 1);
        if (!range.group(2).isEmpty() && Long.parseLong(range.group(2)) < first) {
            return new FileRange(file, size, OK, 0, size);
        }
        return part(file, size, first, end - first);
    }

    private static FileRange part(Path file, long size, long start, long length) {
        return length <= 0
                ? new FileRange(file, size, RANGE_NOT_SATISFIABLE, 0, 0)
                : new FileRange(file, size, PARTIAL_CONTENT, start, length);
    }

    /** Returns the status of the response: 200 for the whole file, 206 for a part, 416 for one that lies behind its end. */
    public int status() {
        return status;
    }

    /** Returns the index of the first byte. */
    public long start() {
        return start;
    }

    /** Returns the number of bytes of the response's body, that is, its {@code Content-Length}. */
    public long length() {
        return length;
    }

    /** Returns the headers of the response, other than its length. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", McapBody.MEDIA_TYPE);
        headers.put("Accept-Ranges", "bytes");
        if (status == PARTIAL_CONTENT) {
            headers.put("Content-Range", "bytes " + start + "-" + (start + length - 1) + "/" + size);
        } else if (status == RANGE_NOT_SATISFIABLE) {
            headers.put("Content-Range", "bytes */" + size);
        }
        return headers;
    }

    /**
     * Writes the body of the response; does not close the stream.
     *
     * @throws IOException if the client has gone, or the file cannot be read or has become shorter
     */
    public void writeTo(OutputStream stream) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(start);
            byte[] buffer = new byte[(int) Math.min(COPY_BUFFER_LENGTH, length)];
            long remaining = length;
            while (remaining > 0) {
                int count = in.read(buffer, 0, (int) Math.min(buffer.length, remaining));
                if (count < 0) {
                    throw new IOException(
                            file + " has become shorter while it was sent: " + remaining + " bytes are missing");
                }
                stream.write(buffer, 0, count);
                remaining -= count;
            }
        }
    }
}
