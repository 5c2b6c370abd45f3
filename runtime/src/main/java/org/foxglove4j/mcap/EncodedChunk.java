package org.foxglove4j.mcap;

/**
 * A chunk that is ready to be written, with its indexes; or, without chunking, a run of loose records.
 *
 * @param source where the records come from
 * @param contents the messages by channel
 * @param buffer holds the Chunk record and, after it, the MessageIndex records
 * @param start where in the buffer that begins
 * @param crc the CRC of what is to be written, if it is wanted
 * @param chunkLength the length of the Chunk record; 0 for loose records
 * @param compression how the records are compressed
 * @param compressedSize the length of the records as they are written
 * @param uncompressedSize the length of the records
 */
record EncodedChunk(
        OpenChunk source,
        ChunkContents contents,
        RecordBuffer buffer,
        int start,
        int crc,
        int chunkLength,
        Compression compression,
        int compressedSize,
        int uncompressedSize) {

    int length() {
        return buffer.length() - start;
    }

    int indexLength() {
        return length() - chunkLength;
    }
}
