package org.foxglove4j.encoding;

/**
 * Reads the numbers and byte sequences of fields, never beyond the end of the enclosing message, and reports the
 * location of errors.
 */
final class ProtobufInput {

    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int LENGTH_DELIMITED = 2;
    static final int START_GROUP = 3;
    static final int END_GROUP = 4;
    static final int FIXED32 = 5;

    private static final long MAX_COPIES_PER_BYTE = 1024;

    private final ProtobufNesting nesting = new ProtobufNesting();
    private final long maxCopies;
    private long copies;
    private byte[] data;
    private int start;
    private int position;
    private int limit;

    ProtobufInput(byte[] data, int offset, int length) {
        this.data = data;
        this.start = offset;
        this.position = offset;
        this.limit = offset + length;
        this.maxCopies = MAX_COPIES_PER_BYTE * (length + 1024);
    }

    byte[] data() {
        return data;
    }

    /** Sets the field of this message that is being read, or 0 if it is not known. */
    void setField(ProtobufNames names, int tag) {
        ProtobufNesting.Level level = nesting.level();
        level.names = names;
        level.tag = tag;
    }

    /** Returns the tag of the field that is being read. */
    int tag() {
        return nesting.level().tag;
    }

    /** Returns the index of the next byte. */
    int position() {
        return position;
    }

    /** Returns the index after the message that is being read. */
    int limit() {
        return limit;
    }

    boolean isAtEnd() {
        return position == limit;
    }

    /** Goes back to the start of a number that was read. */
    void goBackTo(int earlier) {
        position = earlier;
    }

    /** Sets the end to that of a packed field, or restores it. */
    void setLimit(int newLimit) {
        limit = newLimit;
    }

    /** Skips bytes, and returns the index of the first of them. */
    int take(int byteCount) {
        int at = position;
        if (limit - at < byteCount) {
            throw error(at, byteCount + " more bytes", "the end of the message after " + (limit - at));
        }
        position = at + byteCount;
        return at;
    }

    int readFixed32() {
        int at = take(Integer.BYTES);
        return Swar.getInt(data, at);
    }

    long readFixed64() {
        int at = take(Long.BYTES);
        return Swar.getLong(data, at);
    }

    long readVarint() {
        int at = position;
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = data[take(1)];
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw error(at, "a varint of at most 10 bytes", "a longer one");
    }

    /** Reads the length of the data that follows, which must be within this message. */
    int readLength() {
        int at = position;
        long length = readVarint();
        int rest = limit - position;
        if (length < 0 || length > rest) {
            throw error(at, "a length of at most " + rest + " bytes", Long.toUnsignedString(length));
        }
        return (int) length;
    }

    /** Reads the tag before a field. */
    int readTag() {
        int at = position;
        long tag = readVarint();
        if (tag >>> 3 == 0 || tag > 0xffff_ffffL) {
            throw error(at, "a field number from 1 to 536870911", Long.toUnsignedString(tag >>> 3));
        }
        return (int) tag;
    }

    /** Skips the field whose tag was read. */
    void skip(int tag) {
        skip(tag, 0);
    }

    private void skip(int tag, int groups) {
        switch (tag & 7) {
            case VARINT -> readVarint();
            case FIXED64 -> take(Long.BYTES);
            case LENGTH_DELIMITED -> take(readLength());
            case FIXED32 -> take(Integer.BYTES);
            case START_GROUP -> skipGroup(tag, groups + 1);
            case END_GROUP -> throw error(position, "the start of a field", "the end of a group that was not started");
            default -> throw error(position, "a wire type from 0 to 5", Integer.toString(tag & 7));
        }
    }

    private void skipGroup(int startTag, int groups) {
        requireDepth(groups);
        int endTag = startTag - START_GROUP + END_GROUP;
        for (int tag; (tag = readTag()) != endTag; ) {
            skip(tag, groups);
        }
    }

    /** Begins an element of a repeated field of messages. */
    void beginElement() {
        int length = readLength();
        enter(length);
        limit = position + length;
    }

    /**
     * Begins a message of a field that is not repeated. If the field occurs several times, the concatenation of all
     * occurrences so far is read again, which is how protobuf defines merging.
     */
    void beginMessage() {
        int length = readLength();
        ProtobufNesting.Level outer = nesting.level();
        enter(length);
        ProtobufNesting.Piece piece = outer.piece(outer.tag);
        if (piece == null) {
            outer.add(new ProtobufNesting.Piece(outer.tag, data, position, length));
            limit = position + length;
            return;
        }
        countCopies(piece.length);
        byte[] merged = new byte[piece.length + length];
        System.arraycopy(piece.data, piece.offset, merged, 0, piece.length);
        System.arraycopy(data, position, merged, piece.length, length);
        // Only the last piece can be invalid: the others have already been read.
        start += piece.length - position;
        data = merged;
        position = 0;
        limit = merged.length;
        piece.data = merged;
        piece.offset = 0;
        piece.length = merged.length;
    }

    /** Begins a message that is a member of a {@code oneof}, discarding other members read before. */
    void beginAlternative() {
        nesting.level().keepOnly(tag());
        beginMessage();
    }

    private void enter(int length) {
        requireDepth(1);
        ProtobufNesting.Level outer = nesting.level();
        outer.data = data;
        outer.start = start;
        outer.limit = limit;
        outer.position = position + length;
        nesting.enter();
    }

    /** Returns to the enclosing message. */
    void endMessage() {
        ProtobufNesting.Level outer = nesting.leave();
        data = outer.data;
        start = outer.start;
        limit = outer.limit;
        position = outer.position;
    }

    /** Rejects a message whose pieces are scattered so that concatenating them would take quadratic time. */
    void countCopies(int count) {
        copies += count;
        if (copies > maxCopies) {
            throw error(position, "the pieces of a field together", "them scattered over the message");
        }
    }

    private void requireDepth(int further) {
        if (nesting.depth() + further >= ProtobufNesting.MAX_DEPTH) {
            throw error(position, "at most " + ProtobufNesting.MAX_DEPTH + " messages within each other", "more");
        }
    }

    /** Returns an exception that reports invalid bytes. */
    IllegalArgumentException error(int at, String expected, String found) {
        String field = nesting.path();
        return new IllegalArgumentException((field.isEmpty() ? "protobuf message" : "protobuf field " + field)
                + " at byte " + (at - start) + ": expected " + expected + ", found " + found);
    }
}
