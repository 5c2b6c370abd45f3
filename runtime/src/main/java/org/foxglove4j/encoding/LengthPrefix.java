package org.foxglove4j.encoding;

/**
 * Writes what is preceded by its length before that is known: some bytes are kept for it, and what follows is moved
 * when the length needs more or fewer.
 */
final class LengthPrefix {

    private LengthPrefix() {}

    /**
     * Writes the tag.
     *
     * @param kept how many bytes are kept for the length
     * @return the position of the first byte that the length counts
     */
    static int begin(EncodeBuffer out, int tag, int kept) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        int mark = ProtobufBytes.putTag(out.array(), position, tag) + kept;
        out.setLength(mark);
        return mark;
    }

    /** Fills in the length of what was written since {@link #begin}. */
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

    /** Moves bytes so that their length takes as many bytes as it needs, puts it there, and returns their new end. */
    static int moveAndPut(byte[] array, int position, int kept, int length) {
        int begin = position - kept + Varint.sizeOf(length);
        System.arraycopy(array, position, array, begin, length);
        Varint.putOnly(array, position - kept, length);
        return begin + length;
    }
}
