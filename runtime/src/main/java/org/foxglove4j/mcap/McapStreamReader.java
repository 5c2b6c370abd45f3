package org.foxglove4j.mcap;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.foxglove4j.mcap.internal.io.ByteInput;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file from start to end: by its path, or from any stream of bytes, such as a pipe, a socket or a decompressor.
 *
 * <p>Returns either every record ({@link #next}) or the messages with their channels and schemas ({@link #messages}),
 * in file order. Chunks are decompressed, and the records in them are returned instead of the Chunk records, unless
 * {@linkplain McapStreamReaderBuilder#rawChunks configured otherwise}. Memory use is bounded by the longest record, and
 * memory is allocated only as bytes arrive.
 *
 * <p>A truncated file is read up to its end, then a {@link McapFormatException} is thrown. The current message of a
 * {@link MessageCursor} is no longer valid after the reader is closed. Not thread-safe.
 */
public final class McapStreamReader implements Closeable {

    private static final int READ_BYTES = 64 << 10;

    /**
     * The number of bytes read after a long record: a small one, because the start of another long record must be moved
     * to where there is room for all of it.
     */
    private static final int HEAD_READ_BYTES = 8 << 10;

    private static final int MAX_READ_BYTES = 1 << 20;

    private final ByteInput in;
    private final RecordReader reader;
    private final @Nullable Consumer<McapUnknownRecord> unknownRecords;
    private final List<McapMessage> views = new ArrayList<>();
    private boolean afterLong;
    private boolean closed;

    McapStreamReader(ByteInput in, McapStreamReaderBuilder builder) {
        this.in = in;
        this.reader = builder.createRecordReader(in.fillsBuffers());
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
     * @throws IOException if reading fails
     */
    public @Nullable McapRecord next() throws IOException {
        return advance() ? reader.record() : null;
    }

    /**
     * Returns the messages that have not been read yet, in file order. They can be iterated only once.
     *
     * <p>Records between messages are skipped, except those that the specification does not define, if
     * {@linkplain McapStreamReaderBuilder#onUnknownRecord a listener} is set.
     */
    public McapMessages messages() {
        return new McapMessages(this::cursor);
    }

    /** Returns the schemas that have been read so far, by ascending id. */
    public List<McapSchema> schemas() {
        return reader.definitions().schemas();
    }

    /** Returns the channels that have been read so far, by ascending id. */
    public List<McapChannel> channels() {
        return reader.definitions().channels();
    }

    /** Closes the stream. */
    @Override
    public void close() throws IOException {
        closed = true;
        try (in) {
            views.forEach(McapMessage::forget);
            reader.framer().close();
        }
    }

    private MessageCursor cursor() {
        StreamCursor cursor = new StreamCursor();
        views.add(cursor.message);
        return cursor;
    }

    private boolean advance() throws IOException {
        if (closed) {
            throw new IllegalStateException("the reader is closed");
        }
        while (!reader.next()) {
            RecordFramer framer = reader.framer();
            if (framer.isEnded() && in.isExhausted()) {
                return false;
            }
            long missing = framer.missing();
            int wanted = (int) Math.min(MAX_READ_BYTES, Math.max(afterLong ? HEAD_READ_BYTES : READ_BYTES, missing));
            afterLong = missing > READ_BYTES;
            framer.makeRoom(wanted);
            int read = in.read(framer.input(), wanted);
            if (read < 0) {
                framer.endOfInput();
                return false;
            }
            if (read == 0) {
                throw new IOException("the stream returned 0 for a read of " + wanted
                        + " bytes, which the contract of InputStream.read forbids");
            }
            framer.input().advance(read);
        }
        return true;
    }

    private final class StreamCursor implements MessageCursor {

        private final McapMessage message = new McapMessage();

        @Override
        public boolean next() throws IOException {
            if (message.wantsArrays()) {
                reader.framer().preferArrays();
            }
            while (advance()) {
                if (reader.isMessage()) {
                    reader.show(message);
                    return true;
                }
                if (unknownRecords != null && reader.record() instanceof McapUnknownRecord unknown) {
                    unknownRecords.accept(unknown);
                }
            }
            return false;
        }

        @Override
        public McapMessage message() {
            return message.shown();
        }

        @Override
        public void close() {
            message.forget();
        }
    }
}
