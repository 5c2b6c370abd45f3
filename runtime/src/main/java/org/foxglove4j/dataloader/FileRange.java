package org.foxglove4j.dataloader;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The response to a request for a file or part of it, which a {@link StaticFileSource} needs. Use this class with a
 * server that does not support range requests, such as the JDK's; most web frameworks and object stores do.
 *
 * <pre>{@code
 * FileRange range = FileRange.of(file, exchange.getRequestHeaders()::getFirst);
 * range.headers().forEach(exchange.getResponseHeaders()::set);
 * boolean withBody = range.length() != 0 && !exchange.getRequestMethod().equals("HEAD");
 * exchange.sendResponseHeaders(range.status(), withBody ? range.length() : -1);
 * if (withBody) {
 *     range.writeTo(exchange.getResponseBody());
 * }
 * exchange.close();
 * }</pre>
 *
 * <p>See <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110, section 14</a>. Only a single range is
 * supported: a request for several ranges, or with a unit other than bytes, is answered with the whole file, as the RFC
 * permits. So is a request for a range of a file that has changed ({@code If-Range}). A request for a file that the
 * client already has ({@code If-None-Match}) is answered without a body. Immutable.
 */
public final class FileRange {

    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int NOT_MODIFIED = 304;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int COPY_BUFFER_LENGTH = 1 << 16;

    /** Longer numbers exceed the length of any file and the range of a long. */
    private static final Pattern ONE_RANGE = Pattern.compile("(?i:bytes)=(\\d{0,18})-(\\d{0,18})");

    private final Path file;
    private final FileVersion version;
    private final int status;
    private final long start;
    private final long length;

    private FileRange(Path file, FileVersion version, int status, long start, long length) {
        this.file = file;
        this.version = version;
        this.status = status;
        this.start = start;
        this.length = length;
    }

    /**
     * Determines the response to a request.
     *
     * @param requestHeaders returns the request's header with a name, ignoring case; null if there is none
     * @throws java.nio.file.NoSuchFileException if there is no such file
     * @throws IOException if the file cannot be read
     */
    public static FileRange of(Path file, Function<String, @Nullable String> requestHeaders) throws IOException {
        FileVersion version = FileVersion.of(file);
        String known = requestHeaders.apply("If-None-Match");
        if (known != null && version.isAmong(known)) {
            return new FileRange(file, version, NOT_MODIFIED, 0, 0);
        }
        String begun = requestHeaders.apply("If-Range");
        String range = requestHeaders.apply("Range");
        return range == null || (begun != null && !version.isKnownAs(begun))
                ? whole(file, version)
                : of(file, version, range);
    }

    private static FileRange of(Path file, FileVersion version, String rangeHeader) {
        long size = version.size();
        Matcher range = ONE_RANGE.matcher(rangeHeader);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return whole(file, version);
        }
        if (range.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(range.group(2)));
            return part(file, version, size - last, last);
        }
        long first = Long.parseLong(range.group(1));
        long end = range.group(2).isEmpty() ? size : Math.min(size, Long.parseLong(range.group(2)) + 1);
        if (!range.group(2).isEmpty() && Long.parseLong(range.group(2)) < first) {
            return whole(file, version);
        }
        return part(file, version, first, end - first);
    }

    private static FileRange whole(Path file, FileVersion version) {
        return new FileRange(file, version, OK, 0, version.size());
    }

    private static FileRange part(Path file, FileVersion version, long start, long length) {
        return length <= 0
                ? new FileRange(file, version, RANGE_NOT_SATISFIABLE, 0, 0)
                : new FileRange(file, version, PARTIAL_CONTENT, start, length);
    }

    /**
     * Returns the status of the response: 200 for the whole file, 206 for a part, 416 for a range after the end of the
     * file, 304 for a file that the client already has.
     */
    public int status() {
        return status;
    }

    /** Returns the index of the first byte. */
    public long start() {
        return start;
    }

    /** Returns the length of the response's body, in bytes. The response to a HEAD request has no body. */
    public long length() {
        return length;
    }

    /** Returns the headers of the response, including those by which clients detect that the file has changed. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", McapBody.MEDIA_TYPE);
        headers.put("Accept-Ranges", "bytes");
        headers.put("ETag", version.entityTag());
        headers.put("Last-Modified", version.lastModified());
        if (status == PARTIAL_CONTENT) {
            headers.put("Content-Range", "bytes " + start + "-" + (start + length - 1) + "/" + version.size());
        } else if (status == RANGE_NOT_SATISFIABLE) {
            headers.put("Content-Range", "bytes */" + version.size());
        }
        if (status == OK || status == PARTIAL_CONTENT) {
            headers.put("Content-Length", Long.toString(length));
        }
        return headers;
    }

    /**
     * Writes the body of the response. Does not close the stream.
     *
     * @throws IOException if the client has disconnected, or the file cannot be read or has changed
     */
    public void writeTo(OutputStream stream) throws IOException {
        if (length == 0) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (!FileVersion.of(file).equals(version)) {
                throw new IOException(file + " has changed since the response was started");
            }
            in.skipNBytes(start);
            byte[] buffer = new byte[(int) Math.min(COPY_BUFFER_LENGTH, length)];
            long remaining = length;
            while (remaining > 0) {
                int count = in.read(buffer, 0, (int) Math.min(buffer.length, remaining));
                if (count < 0) {
                    throw new IOException(
                            file + " became shorter while it was being sent: " + remaining + " bytes are missing");
                }
                stream.write(buffer, 0, count);
                remaining -= count;
            }
        }
    }
}
