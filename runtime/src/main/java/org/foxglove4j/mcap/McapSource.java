package org.foxglove4j.mcap;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;

/**
 * Provides random access to the bytes of an MCAP file.
 *
 * <p>The static methods return sources for files, web servers and arrays. Implement this interface to read from
 * elsewhere, such as an archive. {@link McapReader} reads the start of the file, its end, its summary section, and then
 * each chunk that a query needs, in one range each. A reader with workers calls {@link #read} from several threads at
 * once.
 */
public interface McapSource extends Closeable {

    /**
     * Returns the length of the file, in bytes.
     *
     * @throws IOException if it cannot be determined
     */
    long size() throws IOException;

    /**
     * Reads exactly the requested number of bytes.
     *
     * @param position the offset of the first byte in the file
     * @param target the array to read into
     * @param offset the index in the array at which to store the first byte
     * @param length the number of bytes
     * @throws EOFException if the file ends before the last of them
     * @throws IOException if reading fails
     */
    void read(long position, byte[] target, int offset, int length) throws IOException;

    /**
     * Returns the minimum length of a gap between two needed ranges for which two reads are cheaper than one read that
     * includes the gap. The default is 1 MiB, which suits a network. Sources for local files return less.
     */
    default int minGapBytes() {
        return 1 << 20;
    }

    /**
     * Opens a file and reads it range by range. This is the fastest source for files. Interrupting a thread while it
     * reads closes the source.
     *
     * @throws IOException if the file cannot be opened
     */
    static McapSource file(Path path) throws IOException {
        return new FileSource(path);
    }

    /**
     * Returns sources for several files, of which only the 128 most recently read are open, so that thousands of files do
     * not exhaust the file descriptors of the process. A file is opened when it is first read. Reading fails if a file
     * was deleted or replaced after it was closed and before it is opened again.
     *
     * @return the sources, in the order of the files; each must be closed
     * @see McapReaderBuilder#openAll
     */
    static List<McapSource> files(List<Path> files) {
        FilePool pool = new FilePool();
        return files.stream().map(pool::file).toList();
    }

    /**
     * Opens a file and maps it into memory. This avoids system calls for many small ranges. However, the address space
     * is released only when the garbage collector reclaims the source, and if the file is truncated while it is read,
     * the read fails with an {@link InternalError}. If CRCs are not checked, the data of large uncompressed messages
     * stays in the mapping: accessing their {@link McapMessage#dataBuffer} can then fail in the same way, and native
     * code that accesses the buffer may crash the process.
     *
     * @throws IOException if the file cannot be opened or mapped
     */
    static McapSource mapped(Path path) throws IOException {
        return new MappedSource(path);
    }

    /**
     * Opens a file on a web server, like {@link #http(HttpClient, HttpRequest)}, with a client that follows redirects and
     * waits 10 seconds for a connection.
     *
     * @param uri an http or https URI. A user name and password in the URI are not sent: to send an
     *     {@code Authorization} header, use {@link #http(HttpClient, HttpRequest)}
     * @throws IllegalArgumentException if the URI is not an http or https URI
     * @throws IOException if the file cannot be read, or the server does not support range requests
     */
    static McapSource http(URI uri) throws IOException {
        return HttpSource.open(uri);
    }

    /**
     * Opens a file on a web server and reads it with range requests. Only the parts of the file that are needed are
     * fetched. The file must not change while it is read: if its length, entity tag or modification time changes,
     * reading fails.
     *
     * <p>The timeout of the request, 30 seconds if it has none, limits the time to connect and receive the response
     * headers, and then the time between two parts of the body; it does not limit the total time. A request that fails
     * in transit, times out, or is answered with status 429, 502, 503 or 504 is repeated for the missing bytes, up to
     * three times. The delay is at most a quarter of a second and doubles each time. If the server specifies a delay
     * ({@code Retry-After}), that is used instead, and reading fails if it exceeds 30 seconds.
     *
     * <p>Interrupting a thread while it reads ends the read with an {@link java.io.InterruptedIOException}, and leaves
     * the source open. Exceptions and {@code toString} contain the URL without its query, user name and password.
     *
     * @param client sends the requests; not closed
     * @param file a GET request for the file, with the headers that each request should have, such as
     *     {@code Authorization}, and the timeout
     * @throws IllegalArgumentException if the request is not a GET request
     * @throws IOException if the file cannot be read, or the server does not support range requests
     */
    static McapSource http(HttpClient client, HttpRequest file) throws IOException {
        return HttpSource.open(client, file);
    }

    /** Returns a source for a file that is held in an array. The array must not be changed. */
    static McapSource of(byte[] file) {
        return new ArraySource(file);
    }
}
