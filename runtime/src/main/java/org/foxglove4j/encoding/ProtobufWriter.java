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
 * <p>Repeated numbers are packed: {@link ProtobufArrayWriter} writes whole arrays, {@link ProtobufListWriter} one element
 * after the other.
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
        position = Varint.put(array, ProtobufBytes.putTag(array, position, tag), value.length);
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
        position = Varint.put(array, ProtobufBytes.putTag(array, position, tag), length);
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
        int position = out.reserve(ProtobufBytes.MAX_TIME);
        out.setLength(ProtobufBytes.putTimestamp(out.array(), position, tag, value));
    }

    /**
     * Writes a {@code google.protobuf.Duration} field; also a zero one. Seconds and nanoseconds have the same sign, as
     * that type's definition wants it.
     */
    public static void writeDuration(EncodeBuffer out, int tag, Duration value) {
        int position = out.reserve(ProtobufBytes.MAX_TIME);
        out.setLength(ProtobufBytes.putDuration(out.array(), position, tag, value));
    }

    /**
     * Begins a message within this one, and keeps one byte for its length.
     *
     * @return a mark, for {@link #endMessage}
     */
    public static int beginMessage(EncodeBuffer out, int tag) {
        return LengthPrefix.begin(out, tag, 1);
    }

    /**
     * Ends the message that was begun last and has not been ended, and fills in its length. A message of 128 bytes or
     * more is moved to make room for that.
     *
     * @param mark what {@link #beginMessage} returned
     */
    public static void endMessage(EncodeBuffer out, int mark) {
        LengthPrefix.end(out, mark, 1);
    }

    /**
     * Begins a message within this one that is expected to take 128 bytes or more, and keeps two bytes for its length.
     *
     * @return a mark, for {@link #endLargeMessage}
     */
    public static int beginLargeMessage(EncodeBuffer out, int tag) {
        return LengthPrefix.begin(out, tag, 2);
    }

    /**
     * Ends the message that was begun last and has not been ended, and fills in its length. One below 128 bytes, or
     * above 16 KiB, is moved, so that its length takes no more bytes than it needs.
     *
     * @param mark what {@link #beginLargeMessage} returned
     */
    public static void endLargeMessage(EncodeBuffer out, int mark) {
        LengthPrefix.end(out, mark, 2);
    }
}
