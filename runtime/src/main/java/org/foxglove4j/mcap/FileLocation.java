package org.foxglove4j.mcap;

/**
 * The position in the file of the bytes in an array, so that a fault can be reported with its offset.
 *
 * @param start the offset in the file of the array's first byte, or of the chunk that was decompressed into the array;
 *     negative if it is not known
 * @param decompressed whether the array contains a chunk's decompressed records
 */
record FileLocation(long start, boolean decompressed) {

    static final FileLocation UNKNOWN = new FileLocation(-1, true);

    static FileLocation ofFile(long start) {
        return new FileLocation(start, false);
    }

    static FileLocation ofChunk(long chunkOffset) {
        return new FileLocation(chunkOffset, true);
    }

    /** Creates an exception for the bytes at an index of the array. */
    McapFormatException fault(int index, String expected, String found) {
        return decompressed
                ? new McapFormatException(start, expected, found + ", at byte " + index + " of the chunk's records")
                : new McapFormatException(start + index, expected, found);
    }
}
