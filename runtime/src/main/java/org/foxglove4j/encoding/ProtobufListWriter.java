package org.foxglove4j.encoding;

/**
 * Writes packed repeated fields element by element. The name of each method contains the protobuf type of the field.
 *
 * <pre>{@code
 * int mark = ProtobufListWriter.begin(out, 26); // field 3, length-delimited
 * for (double range : ranges) {
 *     ProtobufListWriter.appendDouble(out, range);
 * }
 * ProtobufListWriter.end(out, mark);
 * }</pre>
 */
public final class ProtobufListWriter {

    private ProtobufListWriter() {}

    /**
     * Begins a packed repeated field, whose elements are then appended one by one. Omit fields without elements.
     *
     * @return a mark to be passed to {@link #end}
     */
    public static int begin(EncodeBuffer out, int tag) {
        return LengthPrefix.begin(out, tag, 1);
    }

    /**
     * Ends a packed repeated field.
     *
     * @param mark the value that {@link #begin} returned
     */
    public static void end(EncodeBuffer out, int mark) {
        LengthPrefix.end(out, mark, 1);
    }

    /** Appends an element of a packed {@code int32} or enum field. */
    public static void appendInt32(EncodeBuffer out, int value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.rawInt32(out.array(), position, value));
    }

    /** Appends an element of a packed {@code int64} or {@code uint64} field. */
    public static void appendInt64(EncodeBuffer out, long value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.rawInt64(out.array(), position, value));
    }

    /** Appends an element of a packed {@code uint32} field. */
    public static void appendUint32(EncodeBuffer out, int value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.rawUint32(out.array(), position, value));
    }

    /** Appends an element of a packed {@code sint32} field. */
    public static void appendSint32(EncodeBuffer out, int value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.rawSint32(out.array(), position, value));
    }

    /** Appends an element of a packed {@code sint64} field. */
    public static void appendSint64(EncodeBuffer out, long value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.rawSint64(out.array(), position, value));
    }

    /** Appends an element of a packed {@code fixed32} or {@code sfixed32} field. */
    public static void appendFixed32(EncodeBuffer out, int value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.rawFixed32(out.array(), position, value));
    }

    /** Appends an element of a packed {@code fixed64} or {@code sfixed64} field. */
    public static void appendFixed64(EncodeBuffer out, long value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.rawFixed64(out.array(), position, value));
    }

    /** Appends an element of a packed {@code float} field. */
    public static void appendFloat(EncodeBuffer out, float value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.rawFloat(out.array(), position, value));
    }

    /** Appends an element of a packed {@code double} field. */
    public static void appendDouble(EncodeBuffer out, double value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.rawDouble(out.array(), position, value));
    }

    /** Appends an element of a packed {@code bool} field. */
    public static void appendBool(EncodeBuffer out, boolean value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.rawBool(out.array(), position, value));
    }
}
