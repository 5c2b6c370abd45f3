package org.foxglove4j.mcap;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file from start to end: by its path, or from any stream of bytes, such as a pipe, a socket or a decompressor.
 *
 * <p>Returns either every record ({@link #next}) or the messages with their channels and schemas ({@link #messages}),
 * in file order. Chunks are decompressed, and the records in them are returned instead of the Chunk records, unless
 * {@linkplain McapStreamReaderBuilder#rawChunks configured otherwise}. Memory use is bounded by the longest record, and
 * memory is allocated only as bytes arrive. With {@linkplain McapStreamReaderBuilder#workers workers}, other threads read
 * and decompress ahead.
 *
 * <p>A truncated file is read up to its end, then a {@link McapFormatException} is thrown. The current message of a
 * {@link MessageCursor} is no longer valid after the reader is closed. Not thread-safe, but {@link McapMessages#visit} can
 * use several threads.
 */
public final class McapStreamReader implements Closeable {

    private final StreamRecords records;
    private final int workers;
    private final @Nullable Consumer<McapUnknownRecord> unknownRecords;
    private final List<StreamCursor> cursors = new ArrayList<>();

    McapStreamReader(StreamRecords records, McapStreamReaderBuilder builder) {
        this.records = records;
        this.workers = builder.workers;
        this.unknownRecords = builder.unknownRecords;
    }

    /**
     * Creates a reader that checks all CRCs, without reading yet.
     *
     * @param in provides the bytes of the file; closed with the reader. It need not be buffered
     */
    public static McapStreamReader open(InputStream in) {
        return builder().open(in);
    }

    /**
     * Opens a file with a reader that checks all CRCs. This is faster than reading it through an {@link InputStream}.
     *
     * @throws IOException if the file cannot be opened
     */
    public static McapStreamReader open(Path path) throws IOException {
        return builder().open(path);
    }

    /** Creates a builder with the default options. */
    public static McapStreamReaderBuilder builder() {
        return new McapStreamReaderBuilder();
    }

    /**
     * Returns the next record, or null at the end of the file. The record can be kept.
     *
     * @throws McapFormatException if the data is not valid MCAP; if the fault is in a chunk, the next call continues
     *     after the chunk
     * @throws IOException if reading fails; with workers also {@link java.io.InterruptedIOException} if the thread is
     *     interrupted while it waits for one of them, after which the next call continues
     */
    public @Nullable McapRecord next() throws IOException {
        return records.next() ? records.reader().record() : null;
    }

    /**
     * Returns the messages that have not been read yet, in file order. They can be iterated only once.
     *
     * <p>Records between messages are skipped, except those that the specification does not define, if
     * {@linkplain McapStreamReaderBuilder#onUnknownRecord a listener} is set.
     */
    public McapMessages messages() {
        return new McapMessages(new Messages());
    }

    /** Returns the schemas that have been read so far, by ascending id. */
    public List<McapSchema> schemas() {
        return records.reader().definitions().schemas();
    }

    /** Returns the channels that have been read so far, by ascending id. */
    public List<McapChannel> channels() {
        return records.reader().definitions().channels();
    }

    /**
     * Closes the stream and stops the worker threads, if there are any. A worker that is blocked in a read is
     * interrupted; if the stream ignores both, the thread ends with the read. Does nothing if called again.
     */
    @Override
    public void close() throws IOException {
        cursors.forEach(StreamCursor::close);
        records.close();
    }

    /** The messages that have not been read yet. */
    private final class Messages implements McapMessages.CursorSource {

        @Override
        public StreamCursor open() {
            StreamCursor cursor = new StreamCursor(records, unknownRecords);
            cursors.add(cursor);
            return cursor;
        }

        @Override
        public void visit(MessageVisitor visitor) throws IOException {
            if (records.feed() == null) {
                McapMessages.CursorSource.super.visit(visitor);
                return;
            }
            try (StreamCursor cursor = open()) {
                cursor.relay(visitor, workers);
            }
        }
    }
}
