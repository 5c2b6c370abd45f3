package org.foxglove4j.encoding;

/**
 * Writes what is preceded by its length before that is known: one byte is kept for it, and what follows is moved when
 * the length needs more.
 */
final class LengthPrefix {

    private LengthPrefix() {}

    /** Returns the position of the first byte that the length counts. */
    static int begin(EncodeBuffer out, int tag) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        int mark = ProtobufBytes.putTag(out.array(), position, tag) + 1;
        out.setLength(mark);
        return mark;
    }

    static void end(EncodeBuffer out, int mark) {
        int length = out.length() - mark;
        if (length < 0x80) {
            out.array()[mark - 1] = (byte) length;
        } else {
            out.reserve(ProtobufBytes.sizeOfVarint(length));
            out.setLength(moveAndPut(out.array(), mark, length));
        }
    }

    /** Makes room before bytes for a length that does not fit into one, puts it there, and returns their new end. */
    static int moveAndPut(byte[] array, int position, int length) {
        int begin = position - 1 + ProtobufBytes.sizeOfVarint(length);
        System.arraycopy(array, position, array, begin, length);
        ProtobufBytes.putVarintOnly(array, position - 1, length);
        return begin + length;
    }
}
