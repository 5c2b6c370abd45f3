package org.foxglove4j.mcap;

/**
 * Says where in the file the bytes of an array come from, so that a fault can be reported with its place.
 *
 * @param start the offset in the file of the array's first byte, or of the chunk that was decompressed into the array;
 *     negative if it is not known
 * @param decompressed whether the array holds a chunk's decompressed records
 */
record Place(long start, boolean decompressed) {

    static final Place UNKNOWN = new Place(-1, true);

    static Place ofFile(long start) {
        return new Place(start, false);
    }

    static Place ofChunk(long chunkOffset) {
        return new Place(chunkOffset, true);
    }

    /** Creates the exception for what stands at an index of the array. */
    McapFormatException fault(int index, String expected, String found) {
        return decompressed
                ? new McapFormatException(start, expected, found + ", at byte " + index + " of the chunk's records")
                : new McapFormatException(start + index, expected, found);
    }
}
