package org.foxglove4j.mcap;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.mcap.internal.io.InputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Follows a file while it is being written: returns the messages already in the file, then those that are added, until
 * the file is closed.
 *
 * <pre>{@code
 * try (McapFollower follower = McapFollower.open(path)) {
 *     while (!follower.isEnded()) {
 *         McapMessage message = follower.poll(Duration.ofSeconds(1));
 *         if (message != null) {
 *             use(message);
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>A message becomes available when its chunk is written, so the delay depends on the writer's chunk size and
 * flushes. Messages are returned in file order and can be kept. All CRCs are checked. Not thread-safe.
 */
public final class McapFollower implements Closeable {

    private static final int READ_BYTES = 256 << 10;
    private static final long POLL_MILLIS = 10;

    private final McapSource source;
    private final MessageQuery query;
    private final RecordReader reader;
    private final McapMessage view = new McapMessage();
    private long position;
    private boolean closed;

    private McapFollower(McapSource source, MessageQuery query, RecordReader reader) {
        this.source = source;
        this.query = query;
        this.reader = reader;
    }

    /**
     * Opens a file to follow all its messages.
     *
     * @throws IOException if it cannot be opened
     */
    public static McapFollower open(Path path) throws IOException {
        return open(path, MessageQuery.all());
    }

    /**
     * Opens a file to follow some of its messages.
     *
     * @param query selects the messages to return; its order is ignored
     * @throws IOException if it cannot be opened
     */
    public static McapFollower open(Path path, MessageQuery query) throws IOException {
        return open(McapSource.file(path), query);
    }

    /**
     * Opens a growing file that is read through a source.
     *
     * @param source provides the bytes of the file; closed with the follower
     * @param query selects the messages to return; its order is ignored
     */
    public static McapFollower open(McapSource source, MessageQuery query) {
        return new McapFollower(source, query, McapStreamReader.builder().createRecordReader(false));
    }

    /**
     * Returns the next message, or null if there is none yet or the file has ended.
     *
     * @throws McapFormatException if the data is not valid MCAP, or the file has become shorter
     * @throws IOException if reading fails
     * @throws IllegalStateException if this follower is closed
     */
    public @Nullable McapMessage poll() throws IOException {
        if (closed) {
            throw new IllegalStateException("the follower is closed");
        }
        while (true) {
            while (reader.next()) {
                if (reader.isMessage()) {
                    reader.show(view);
                    if (query.selects(view)) {
                        return view.copy();
                    }
                }
            }
            if (reader.framer().isEnded() || !read()) {
                return null;
            }
        }
    }

    /**
     * Returns the next message, and waits for it if there is none yet.
     *
     * @param timeout the maximum time to wait
     * @return the message, or null if there is none after that time or the file has ended
     * @throws McapFormatException if the data is not valid MCAP, or the file has become shorter
     * @throws IOException if reading fails
     * @throws InterruptedException if the thread is interrupted while it waits
     * @throws IllegalStateException if this follower is closed
     */
    public @Nullable McapMessage poll(Duration timeout) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(timeout);
        McapMessage message = poll();
        while (message == null && !isEnded()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return null;
            }
            TimeUnit.NANOSECONDS.sleep(Math.min(left, TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS)));
            message = poll();
        }
        return message;
    }

    /** Returns whether the file was closed and all its messages have been returned. */
    public boolean isEnded() {
        return reader.framer().isEnded();
    }

    /** Returns the schemas that have been read so far, by ascending id. */
    public List<McapSchema> schemas() {
        return reader.definitions().schemas();
    }

    /** Returns the channels that have been read so far, by ascending id. */
    public List<McapChannel> channels() {
        return reader.definitions().channels();
    }

    /** Closes the source. Does nothing if called again. */
    @Override
    public void close() throws IOException {
        closed = true;
        source.close();
    }

    private boolean read() throws IOException {
        long available = source.size() - position;
        if (available < 0) {
            throw new McapFormatException(
                    position,
                    "a growing file",
                    "a file that is now " + -available + " bytes shorter than what was read");
        }
        if (available == 0) {
            return false;
        }
        RecordFramer framer = reader.framer();
        int count = (int) Math.min(available, READ_BYTES);
        framer.makeRoom(count);
        InputBuffer input = framer.input();
        source.read(position, input.bytes().array(), input.limit(), count);
        input.advance(count);
        position += count;
        return true;
    }
}
