package org.foxglove4j.mcap;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;

/**
 * Gives a reader ranges of a file's bytes, wherever they are.
 *
 * <p>There is one for files and one for web servers. Implement it to read from elsewhere, such as an archive: {@link McapReader} asks for the start of the file, its end,
 * its summary, and then for each chunk that a query needs, in one range each. A reader with workers reads on several
 * threads at once.
 */
public interface McapSource extends Closeable {

    /**
     * Returns the length of the file, in bytes.
     *
     * @throws IOException if it cannot be found out
     */
    long size() throws IOException;

    /**
     * Reads bytes, all that are asked for.
     *
     * @param position where in the file they start
     * @param target the array to read into
     * @param offset where in the array to put the first
     * @param length how many
     * @throws EOFException if the file ends before
     * @throws IOException if reading fails
     */
    void read(long position, byte[] target, int offset, int length) throws IOException;

    /**
     * Returns how many bytes that nobody wants are read rather than left out by starting another read: 1 MiB if not
     * overridden, which suits a network. For a file at hand it is less.
     */
    default int minGapBytes() {
        return 1 << 20;
    }

    /**
     * Opens a file, to be read range by range: the quickest way. An interrupt of a thread that reads closes it.
     *
     * @throws IOException if the file cannot be opened
     */
    static McapSource file(Path path) throws IOException {
        return new FileSource(path);
    }

    /**
     * Opens a file that is mapped into memory. That avoids system calls for many small ranges, but the address space is
     * given back only when the garbage collector finds the source gone, and a file that is cut short while it is read
     * crashes the read with an {@link InternalError}. Where CRCs are not checked, large messages that are not compressed
     * are shown in the mapping itself: then that goes for looking at {@link McapMessage#dataBuffer} as well, and native
     * code that is given the buffer may end the process.
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
     * @param uri where the file is, by http or https. A user name and password before the host are not sent: an
     *     {@code Authorization} header takes a request of your own
     * @throws IllegalArgumentException if that is not a URI of a web server
     * @throws IOException if the file cannot be had, or not by ranges
     */
    static McapSource http(URI uri) throws IOException {
        return HttpSource.open(uri);
    }

    /**
     * Opens a file on a web server, which is read by requests for ranges of it, whichever a reader needs: of a long file no
     * more is fetched than what is looked at. The file must stay as it is meanwhile; where another length, entity tag or time
     * of its last change shows that it did not, reading fails.
     *
     * <p>The timeout of the request, 30 seconds if it has none, is how long to wait for each answer, connecting included, and
     * then for more of it, however long the whole takes. A request that fails on the way, times out, or is answered by 429,
     * 502, 503 or 504 is sent again for what is still missing, up to three times: after a quarter of a second, twice as long
     * each time, or when the server says ({@code Retry-After}), if that is within 30 seconds.
     *
     * <p>An interrupt of a thread that reads ends what it reads with an {@link java.io.InterruptedIOException}, and leaves
     * the source open. Exceptions and {@code toString} tell the URL without its query, and without a user name and password.
     *
     * @param client sends the requests; not closed
     * @param file a GET request for the file, with the headers that each request is to have, such as {@code Authorization}, and
     *     the timeout
     * @throws IllegalArgumentException if it is another request
     * @throws IOException if the file cannot be had, or the server gives no ranges
     */
    static McapSource http(HttpClient client, HttpRequest file) throws IOException {
        return HttpSource.open(client, file);
    }

    /** Reads a file that is held in an array, which nobody may change. */
    static McapSource of(byte[] file) {
        return new ArraySource(file);
    }
}
