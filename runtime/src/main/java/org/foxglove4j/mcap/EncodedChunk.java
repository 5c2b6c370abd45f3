package org.foxglove4j.mcap;

import java.io.IOException;
import org.foxglove4j.mcap.internal.bytes.DirectBuffer;
import org.foxglove4j.mcap.internal.io.RecordOutput;

/**
 * A chunk that is ready to be written, with its indexes; or, without chunking, a run of loose records.
 *
 * @param source the chunk of the records, with the data that was lent to it, which is written after them
 * @param buffer contains the Chunk record without lent data, followed by the MessageIndex records
 * @param start the start of these in the buffer
 * @param recordsEnd the end of the records in the buffer
 * @param crc the CRC of the content of the buffer, or up to the end of the records if data is lent; if a CRC is wanted
 * @param lentCrc the CRC of the lent data, if a CRC is wanted
 * @param compression the compression of the records
 * @param uncompressedSize the length of the uncompressed records
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

    /** Returns whether this is a chunk rather than loose records. */
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

    /** Returns the distance from the start of the chunk to the MessageIndex record of a channel, in bytes. */
    long indexStart(int slot) {
        return (long) chunkLength() + source.contents().indexStart(slot);
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
