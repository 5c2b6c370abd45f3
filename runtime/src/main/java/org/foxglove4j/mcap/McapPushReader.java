package org.foxglove4j.mcap;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Parses a file from blocks of bytes as they arrive, for programs that do their own input.
 *
 * <pre>{@code
 * McapPushReader reader = McapPushReader.create();
 * // for each block of bytes
 * reader.feed(block, 0, block.length);
 * for (McapRecord record = reader.next(); record != null; record = reader.next()) {
 *     use(record);
 * }
 * // at the end of the input
 * reader.endOfInput();
 * }</pre>
 *
 * <p>Chunks are decompressed, and the records in them are returned instead of the Chunk records. The reader buffers
 * only the current record and the bytes fed after it. Not thread-safe.
 */
public final class McapPushReader {

    private final RecordReader reader;

    McapPushReader(RecordReader reader) {
        this.reader = reader;
    }

    /** Creates a reader that checks all CRCs. */
    public static McapPushReader create() {
        return McapStreamReader.builder().createPushReader();
    }

    /** Passes in the next bytes of the file. They are copied. */
    public void feed(byte[] bytes, int offset, int length) {
        RecordFramer framer = reader.framer();
        framer.makeRoom(length);
        framer.input().put(bytes, offset, length);
    }

    /**
     * Returns the next record, or null if more bytes are needed first or the file has ended.
     *
     * @throws McapFormatException if the bytes are not valid MCAP; if the fault is in a chunk, the next call continues
     *     after the chunk
     * @throws IOException if the data of an attachment cannot be written to its stream
     */
    public @Nullable McapRecord next() throws IOException {
        return reader.next() ? reader.record() : null;
    }

    /** Returns whether the file has ended, with its Footer record and the closing magic. */
    public boolean isEnded() {
        return reader.framer().isEnded();
    }

    /**
     * Signals that no more bytes will follow.
     *
     * @throws McapFormatException if the file has not ended, because it was not closed or is truncated
     */
    public void endOfInput() throws McapFormatException {
        reader.framer().endOfInput();
    }
}
