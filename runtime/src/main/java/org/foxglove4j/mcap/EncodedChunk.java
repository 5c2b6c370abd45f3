package org.foxglove4j.mcap;

import java.io.IOException;
import org.foxglove4j.mcap.internal.bytes.DirectBuffer;
import org.foxglove4j.mcap.internal.io.RecordOutput;

/**
 * A chunk that is ready to be written, with its indexes; or, without chunking, a run of loose records.
 *
 * @param source where the records come from, and the data that was lent to it, which belongs behind them
 * @param buffer holds the Chunk record and, after it, the MessageIndex records, but for what is lent
 * @param start where in the buffer that begins
 * @param recordsEnd where in the buffer the records end
 * @param crc the CRC of what the buffer holds, up to the end of the records if something is lent; if it is wanted
 * @param lentCrc the CRC of what is lent, if it is wanted
 * @param compression how the records are compressed
 * @param uncompressedSize the length of the records before that
 */
record EncodedChunk(
        OpenChunk source,
        DirectBuffer buffer,
        int start,
        int recordsEnd,
        int crc,
        int lentCrc,
        Compression compression,
        int uncompressedSize) {

    /** Returns whether this is a chunk, and not loose records. */
    boolean isChunk() {
        return start == 0;
    }

    /** Returns the length of the Chunk record. */
    int chunkLength() {
        return recordsEnd + source.lent().remaining();
    }

    /** Returns the length of the records as they are written. */
    int compressedSize() {
        return chunkLength()
                - OpenChunk.RECORDS_START
                - compression.formatName().length();
    }

    /** Returns the length of the MessageIndex records. */
    int indexLength() {
        return buffer.length() - recordsEnd;
    }

    /** Returns how far from the beginning of the chunk the MessageIndex record of a channel is. */
    long indexStart(int place) {
        return (long) chunkLength() + source.contents().indexStart(place);
    }

    void writeTo(RecordOutput out) throws IOException {
        if (source.lent().hasRemaining()) {
            out.write(buffer.range(start, recordsEnd), crc);
            out.write(source.lent().duplicate(), lentCrc);
            out.write(buffer.range(recordsEnd, buffer.length()));
        } else {
            out.write(buffer.range(start, buffer.length()), crc);
        }
    }
}
