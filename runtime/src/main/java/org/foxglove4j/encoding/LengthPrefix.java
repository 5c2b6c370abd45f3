package org.foxglove4j.encoding;

/**
 * Writes length-prefixed data whose length is not known in advance: some bytes are reserved for the length, and the
 * data is moved if the length needs more or fewer bytes.
 */
final class LengthPrefix {

    private LengthPrefix() {}

    /**
     * Writes the tag.
     *
     * @param kept the number of bytes reserved for the length
     * @return the position of the first byte of the data
     */
    static int begin(EncodeBuffer out, int tag, int kept) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        int mark = ProtobufBytes.putTag(out.array(), position, tag) + kept;
        out.setLength(mark);
        return mark;
    }

    /** Fills in the length of the data written since {@link #begin}. */
    static void end(EncodeBuffer out, int mark, int kept) {
        int length = out.length() - mark;
        if (kept == 1 && length < 0x80) {
            out.array()[mark - 1] = (byte) length;
        } else if (kept == 2 && length >= 0x80 && length < 0x4000) {
            byte[] array = out.array();
            array[mark - 2] = (byte) (length | 0x80);
            array[mark - 1] = (byte) (length >>> 7);
        } else {
            out.reserve(ProtobufBytes.MAX_FIELD);
            out.setLength(moveAndPut(out.array(), mark, kept, length));
        }
    }

    /**
     * Moves the data to make the right amount of room for its length, puts the length, and returns the new end of the
     * data.
     */
    static int moveAndPut(byte[] array, int position, int kept, int length) {
        int begin = position - kept + Varint.sizeOf(length);
        System.arraycopy(array, position, array, begin, length);
        Varint.putOnly(array, position - kept, length);
        return begin + length;
    }
}
