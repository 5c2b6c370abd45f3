package org.foxglove4j.mcap;

/**
 * The position in the file of the bytes in an array, so that a fault can be reported with its offset.
 *
 * @param start the offset in the file of the array's first byte, or of the chunk that was decompressed into the array;
 *     negative if it is not known
 * @param decompressed whether the array contains a chunk's decompressed records
 */
record Place(long start, boolean decompressed) {

    static final Place UNKNOWN = new Place(-1, true);

    static Place ofFile(long start) {
        return new Place(start, false);
    }

    static Place ofChunk(long chunkOffset) {
        return new Place(chunkOffset, true);
    }

    /** Creates an exception for the bytes at an index of the array. */
    McapFormatException fault(int index, String expected, String found) {
        return decompressed
                ? new McapFormatException(start, expected, found + ", at byte " + index + " of the chunk's records")
                : new McapFormatException(start + index, expected, found);
    }
}
