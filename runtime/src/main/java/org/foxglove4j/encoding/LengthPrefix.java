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
        int mark = ProtobufBytes.putVarint(out.array(), position, tag) + 1;
        out.setLength(mark);
        return mark;
    }

    static void end(EncodeBuffer out, int mark) {
        int length = out.length() - mark;
        if (length < 0x80) {
            out.array()[mark - 1] = (byte) length;
        } else {
            int more = sizeOfVarint(length) - 1;
            out.reserve(more);
            byte[] array = out.array();
            System.arraycopy(array, mark, array, mark + more, length);
            ProtobufBytes.putVarint(array, mark - 1, length);
            out.setLength(mark + more + length);
        }
    }

    /** Returns how many bytes a length takes. */
    static int sizeOfVarint(int length) {
        return (38 - Integer.numberOfLeadingZeros(length | 1)) / 7;
    }
}
