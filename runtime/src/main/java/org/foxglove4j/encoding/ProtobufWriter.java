package org.foxglove4j.encoding;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/**
 * Appends protobuf fields to an {@link EncodeBuffer}. The bytes are those that protobuf-java writes for the same fields
 * in the same order.
 *
 * <p>A tag is the field number and wire type as they stand on the wire, {@code number << 3 | wireType}: a constant in
 * generated code. The name of a method says the field's protobuf type. Those that end in {@code IfNonzero},
 * {@code IfTrue} and {@code IfNonempty} leave the field out when it has its default value, as proto3 wants it for
 * fields without presence; the others always write it, as for {@code optional} fields, members of a {@code oneof},
 * elements of repeated fields, and the keys and values of maps. Zero is +0.0: -0.0 is written.
 *
 * <p>A message within a message is written between {@link #beginMessage} and {@link #endMessage}, in one pass: its
 * length is filled in at the end.
 *
 * <pre>{@code
 * int mark = ProtobufWriter.beginMessage(out, 10); // field 1, length-delimited
 * ProtobufWriter.writeDoubleIfNonzero(out, 9, position.x());
 * ProtobufWriter.endMessage(out, mark);
 * }</pre>
 *
 * <p>Repeated numbers are packed, whole arrays at a time. For those that are not arrays use {@link #beginPacked}, one
 * {@code append} for each element, and {@link #endPacked}.
 *
 * <p>For a run of scalar fields generated code asks for room once and calls {@link ProtobufBytes}, which is this class
 * without the question whether there is room. Nothing here keeps state or allocates, other than the buffer when it
 * grows.
 */
public final class ProtobufWriter {

    private ProtobufWriter() {}

    /** Writes an {@code int32} or enum field. */
    public static void writeInt32(EncodeBuffer out, int tag, int value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.putInt32(out.array(), position, tag, value));
    }

    /** Writes an {@code int32} or enum field unless it is zero. */
    public static void writeInt32IfNonzero(EncodeBuffer out, int tag, int value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.putInt32IfNonzero(out.array(), position, tag, value));
    }

    /** Writes an {@code int64} or {@code uint64} field. */
    public static void writeInt64(EncodeBuffer out, int tag, long value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.putInt64(out.array(), position, tag, value));
    }

    /** Writes an {@code int64} or {@code uint64} field unless it is zero. */
    public static void writeInt64IfNonzero(EncodeBuffer out, int tag, long value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.putInt64IfNonzero(out.array(), position, tag, value));
    }

    /** Writes a {@code uint32} field. */
    public static void writeUint32(EncodeBuffer out, int tag, int value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.putUint32(out.array(), position, tag, value));
    }

    /** Writes a {@code uint32} field unless it is zero. */
    public static void writeUint32IfNonzero(EncodeBuffer out, int tag, int value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.putUint32IfNonzero(out.array(), position, tag, value));
    }

    /** Writes a {@code sint32} field. */
    public static void writeSint32(EncodeBuffer out, int tag, int value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.putSint32(out.array(), position, tag, value));
    }

    /** Writes a {@code sint32} field unless it is zero. */
    public static void writeSint32IfNonzero(EncodeBuffer out, int tag, int value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.putSint32IfNonzero(out.array(), position, tag, value));
    }

    /** Writes a {@code sint64} field. */
    public static void writeSint64(EncodeBuffer out, int tag, long value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.putSint64(out.array(), position, tag, value));
    }

    /** Writes a {@code sint64} field unless it is zero. */
    public static void writeSint64IfNonzero(EncodeBuffer out, int tag, long value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.putSint64IfNonzero(out.array(), position, tag, value));
    }

    /** Writes a {@code fixed32} or {@code sfixed32} field. */
    public static void writeFixed32(EncodeBuffer out, int tag, int value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.putFixed32(out.array(), position, tag, value));
    }

    /** Writes a {@code fixed32} or {@code sfixed32} field unless it is zero. */
    public static void writeFixed32IfNonzero(EncodeBuffer out, int tag, int value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.putFixed32IfNonzero(out.array(), position, tag, value));
    }

    /** Writes a {@code fixed64} or {@code sfixed64} field. */
    public static void writeFixed64(EncodeBuffer out, int tag, long value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.putFixed64(out.array(), position, tag, value));
    }

    /** Writes a {@code fixed64} or {@code sfixed64} field unless it is zero. */
    public static void writeFixed64IfNonzero(EncodeBuffer out, int tag, long value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.putFixed64IfNonzero(out.array(), position, tag, value));
    }

    /** Writes a {@code float} field. */
    public static void writeFloat(EncodeBuffer out, int tag, float value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.putFloat(out.array(), position, tag, value));
    }

    /** Writes a {@code float} field unless it is zero. */
    public static void writeFloatIfNonzero(EncodeBuffer out, int tag, float value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.putFloatIfNonzero(out.array(), position, tag, value));
    }

    /** Writes a {@code double} field. */
    public static void writeDouble(EncodeBuffer out, int tag, double value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.putDouble(out.array(), position, tag, value));
    }

    /** Writes a {@code double} field unless it is zero. */
    public static void writeDoubleIfNonzero(EncodeBuffer out, int tag, double value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.putDoubleIfNonzero(out.array(), position, tag, value));
    }

    /** Writes a {@code bool} field. */
    public static void writeBool(EncodeBuffer out, int tag, boolean value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.putBool(out.array(), position, tag, value));
    }

    /** Writes a {@code bool} field unless it is false. */
    public static void writeBoolIfTrue(EncodeBuffer out, int tag, boolean value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD);
        out.setLength(ProtobufBytes.putBoolIfTrue(out.array(), position, tag, value));
    }

    /** Writes a {@code string} field. A surrogate without its partner is written as U+FFFD. */
    public static void writeString(EncodeBuffer out, int tag, String value) {
        ProtobufStrings.write(out, tag, value);
    }

    /** Writes a {@code string} field unless it is empty. */
    public static void writeStringIfNonempty(EncodeBuffer out, int tag, String value) {
        if (!value.isEmpty()) {
            ProtobufStrings.write(out, tag, value);
        }
    }

    /** Writes a {@code bytes} field. */
    public static void writeBytes(EncodeBuffer out, int tag, byte[] value) {
        int position = out.reserve(ProtobufBytes.MAX_FIELD + value.length);
        byte[] array = out.array();
        position = ProtobufBytes.putVarint(array, ProtobufBytes.putTag(array, position, tag), value.length);
        System.arraycopy(value, 0, array, position, value.length);
        out.setLength(position + value.length);
    }

    /** Writes a {@code bytes} field unless it is empty. */
    public static void writeBytesIfNonempty(EncodeBuffer out, int tag, byte[] value) {
        if (value.length != 0) {
            writeBytes(out, tag, value);
        }
    }

    /** Writes a {@code bytes} field: what lies between position and limit; the position stays. */
    public static void writeBytes(EncodeBuffer out, int tag, ByteBuffer value) {
        int length = value.remaining();
        int position = out.reserve(ProtobufBytes.MAX_FIELD + length);
        byte[] array = out.array();
        position = ProtobufBytes.putVarint(array, ProtobufBytes.putTag(array, position, tag), length);
        value.get(value.position(), array, position, length);
        out.setLength(position + length);
    }

    /** Writes a {@code bytes} field unless it is empty: what lies between position and limit; the position stays. */
    public static void writeBytesIfNonempty(EncodeBuffer out, int tag, ByteBuffer value) {
        if (value.hasRemaining()) {
            writeBytes(out, tag, value);
        }
    }

    /** Writes a {@code google.protobuf.Timestamp} field; also one whose value is the Unix epoch. */
    public static void writeTimestamp(EncodeBuffer out, int tag, Instant value) {
        writeSecondsAndNanos(out, tag, value.getEpochSecond(), value.getNano());
    }

    /**
     * Writes a {@code google.protobuf.Duration} field; also a zero one. Seconds and nanoseconds have the same sign, as
     * that type's definition wants it.
     */
    public static void writeDuration(EncodeBuffer out, int tag, Duration value) {
        long seconds = value.getSeconds();
        int nanos = value.getNano();
        if (seconds < 0 && nanos > 0) {
            writeSecondsAndNanos(out, tag, seconds + 1, nanos - 1_000_000_000);
        } else {
            writeSecondsAndNanos(out, tag, seconds, nanos);
        }
    }

    /**
     * Begins a message within this one.
     *
     * @return a mark, for {@link #endMessage}
     */
    public static int beginMessage(EncodeBuffer out, int tag) {
        return LengthPrefix.begin(out, tag);
    }

    /**
     * Ends the message that was begun last and has not been ended, and fills in its length.
     *
     * @param mark what {@link #beginMessage} returned
     */
    public static void endMessage(EncodeBuffer out, int mark) {
        LengthPrefix.end(out, mark);
    }

    /**
     * Begins a packed repeated field, whose elements are then appended one by one. Leave a field without elements out.
     *
     * @return a mark, for {@link #endPacked}
     */
    public static int beginPacked(EncodeBuffer out, int tag) {
        return LengthPrefix.begin(out, tag);
    }

    /**
     * Ends a packed repeated field.
     *
     * @param mark what {@link #beginPacked} returned
     */
    public static void endPacked(EncodeBuffer out, int mark) {
        LengthPrefix.end(out, mark);
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

    /** Writes a packed repeated {@code int32} or enum field unless it is empty. */
    public static void writePackedInt32(EncodeBuffer out, int tag, int[] values) {
        PackedArrays.writeInt32(out, tag, values);
    }

    /** Writes a packed repeated {@code int32} or enum field unless it is empty. */
    public static void writePackedInt32(EncodeBuffer out, int tag, short[] values) {
        PackedArrays.writeInt32(out, tag, values);
    }

    /** Writes a packed repeated {@code int64} or {@code uint64} field unless it is empty. */
    public static void writePackedInt64(EncodeBuffer out, int tag, long[] values) {
        PackedArrays.writeInt64(out, tag, values);
    }

    /** Writes a packed repeated {@code uint32} field unless it is empty. */
    public static void writePackedUint32(EncodeBuffer out, int tag, int[] values) {
        PackedArrays.writeUint32(out, tag, values);
    }

    /** Writes a packed repeated {@code uint32} field unless it is empty. Elements are taken as unsigned. */
    public static void writePackedUint32(EncodeBuffer out, int tag, short[] values) {
        PackedArrays.writeUint32(out, tag, values);
    }

    /** Writes a packed repeated {@code sint32} field unless it is empty. */
    public static void writePackedSint32(EncodeBuffer out, int tag, int[] values) {
        PackedArrays.writeSint32(out, tag, values);
    }

    /** Writes a packed repeated {@code sint32} field unless it is empty. */
    public static void writePackedSint32(EncodeBuffer out, int tag, short[] values) {
        PackedArrays.writeSint32(out, tag, values);
    }

    /** Writes a packed repeated {@code sint64} field unless it is empty. */
    public static void writePackedSint64(EncodeBuffer out, int tag, long[] values) {
        PackedArrays.writeSint64(out, tag, values);
    }

    /** Writes a packed repeated {@code fixed32} or {@code sfixed32} field unless it is empty. */
    public static void writePackedFixed32(EncodeBuffer out, int tag, int[] values) {
        PackedArrays.writeFixed32(out, tag, values);
    }

    /** Writes a packed repeated {@code fixed64} or {@code sfixed64} field unless it is empty. */
    public static void writePackedFixed64(EncodeBuffer out, int tag, long[] values) {
        PackedArrays.writeFixed64(out, tag, values);
    }

    /** Writes a packed repeated {@code float} field unless it is empty. */
    public static void writePackedFloat(EncodeBuffer out, int tag, float[] values) {
        PackedArrays.writeFloat(out, tag, values);
    }

    /** Writes a packed repeated {@code double} field unless it is empty. */
    public static void writePackedDouble(EncodeBuffer out, int tag, double[] values) {
        PackedArrays.writeDouble(out, tag, values);
    }

    /** Writes a packed repeated {@code bool} field unless it is empty. */
    public static void writePackedBool(EncodeBuffer out, int tag, boolean[] values) {
        PackedArrays.writeBool(out, tag, values);
    }

    private static void writeSecondsAndNanos(EncodeBuffer out, int tag, long seconds, int nanos) {
        int position = out.reserve(3 * ProtobufBytes.MAX_FIELD);
        byte[] array = out.array();
        int length = ProtobufBytes.putTag(array, position, tag);
        int body = length + 1;
        int end = ProtobufBytes.putInt64IfNonzero(array, body, 1 << 3, seconds);
        end = ProtobufBytes.putInt32IfNonzero(array, end, 2 << 3, nanos);
        array[length] = (byte) (end - body);
        out.setLength(end);
    }
}
