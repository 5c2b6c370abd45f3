package org.foxglove4j.mcap;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file from pieces of bytes as they come, for programs that do their own input.
 *
 * <pre>{@code
 * McapPushReader reader = McapPushReader.create();
 * // for each piece
 * reader.feed(piece, 0, piece.length);
 * for (McapRecord record = reader.next(); record != null; record = reader.next()) {
 *     use(record);
 * }
 * // at the end of the input
 * reader.endOfInput();
 * }</pre>
 *
 * <p>Chunks are looked into: the records in them come up, but not the Chunk records. Holds the record at hand and what
 * was fed beyond it, and no more. For one thread at a time.
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

    /** Takes the next bytes of the file; they are copied. */
    public void feed(byte[] bytes, int offset, int length) {
        RecordFramer framer = reader.framer();
        framer.makeRoom(length);
        framer.input().put(bytes, offset, length);
    }

    /**
     * Returns the next record, or null if more bytes are needed first, or the file has ended.
     *
     * @throws McapFormatException if the bytes are not an MCAP file; if the fault is in a chunk, the next call goes on
     *     behind it
     * @throws IOException if an attachment cannot be passed on
     */
    public @Nullable McapRecord next() throws IOException {
        return reader.next() ? reader.record() : null;
    }

    /** Returns whether the file has ended, with its Footer record and the closing magic. */
    public boolean isEnded() {
        return reader.framer().isEnded();
    }

    /**
     * Tells that no more bytes will come.
     *
     * @throws McapFormatException if the file has not ended: it was not closed, or was cut off
     */
    public void endOfInput() throws McapFormatException {
        reader.framer().endOfInput();
    }
}
