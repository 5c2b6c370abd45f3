package org.foxglove4j.mcap;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Iterates over the records of a stream, which the calling thread reads, or another one ahead. */
final class StreamRecords implements Closeable {

    private final RecordReader reader;
    private final StreamInput in;
    private final @Nullable StreamFeed feed;
    private boolean closed;

    StreamRecords(RecordReader reader, StreamInput in, @Nullable StreamFeed feed) {
        this.reader = reader;
        this.in = in;
        this.feed = feed;
    }

    RecordReader reader() {
        return reader;
    }

    /** Returns what reads ahead; null without workers. */
    @Nullable
    StreamFeed feed() {
        return feed;
    }

    /**
     * Moves to the next record.
     *
     * @return false at the end of the file
     */
    boolean next() throws IOException {
        while (!nextArrived()) {
            checkNotVisiting();
            if (!readMore()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Moves to the next of the records that have arrived.
     *
     * @return false if there is none
     */
    boolean nextArrived() throws IOException {
        if (closed) {
            throw PartFeed.closed();
        }
        return reader.next();
    }

    /**
     * Provides more bytes.
     *
     * @return false at the end of the file
     */
    boolean readMore() throws IOException {
        if (feed == null) {
            return in.fill(reader.framer());
        }
        if (feed.advance(reader.framer())) {
            return true;
        }
        boolean read = in.fill(reader.framer());
        feed.filled();
        return read;
    }

    /** Fails during a visit in several threads, which would wait for each other. */
    void checkNotVisiting() {
        if (feed != null && feed.isVisiting()) {
            throw new IllegalStateException(
                    "the messages of this reader are being visited: its visitor cannot read further ones");
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (in) {
            if (feed != null) {
                feed.close();
            }
            reader.framer().close();
        }
    }
}
