package org.foxglove4j.encoding;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/**
 * Appends protobuf fields to an {@link EncodeBuffer}. The bytes are those that protobuf-java writes for the same fields
 * in the same order.
 *
 * <p>A tag is the encoded field number and wire type, {@code number << 3 | wireType}, a constant in generated code. The
 * name of each method contains the protobuf type of the field. Methods whose names end in {@code IfNonzero}, {@code
 * IfTrue} or {@code IfNonempty} omit the field if it has its default value, as proto3 requires for fields without
 * presence. The others always write it, as required for {@code optional} fields, members of a {@code oneof}, elements
 * of repeated fields, and the keys and values of maps. Only +0.0 counts as zero: -0.0 is written.
 *
 * <p>A nested message is written between {@link #beginMessage} and {@link #endMessage}, in one pass: its length is
 * filled in at the end.
 *
 * <pre>{@code
 * int mark = ProtobufWriter.beginMessage(out, 10); // field 1, length-delimited
 * ProtobufWriter.writeDoubleIfNonzero(out, 9, position.x());
 * ProtobufWriter.endMessage(out, mark);
 * }</pre>
 *
 * <p>Repeated numbers are packed: {@link ProtobufArrayWriter} writes whole arrays, {@link ProtobufListWriter} single
 * elements.
 *
 * <p>For a sequence of scalar fields, generated code reserves room once and calls {@link ProtobufBytes}, which
 * corresponds to this class without the checks for room. The methods keep no state and allocate nothing, except that
 * the buffer may grow.
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

    /** Writes a {@code string} field. An unpaired surrogate is written as U+FFFD. */
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

    /** Writes a {@code bytes} field with the bytes between position and limit. The position is not changed. */
    public static void writeBytes(EncodeBuffer out, int tag, ByteBuffer value) {
        int length = value.remaining();
        int position = out.reserve(ProtobufBytes.MAX_FIELD + length);
        byte[] array = out.array();
        position = Varint.put(array, ProtobufBytes.putTag(array, position, tag), length);
        value.get(value.position(), array, position, length);
        out.setLength(position + length);
    }

    /**
     * Writes a {@code bytes} field with the bytes between position and limit unless it is empty. The position is not
     * changed.
     */
    public static void writeBytesIfNonempty(EncodeBuffer out, int tag, ByteBuffer value) {
        if (value.hasRemaining()) {
            writeBytes(out, tag, value);
        }
    }

    /**
     * Writes a {@code google.protobuf.Timestamp} field, even if the value is the Unix epoch. The nanoseconds are never
     * negative: 0.1 seconds before the epoch is -1 seconds and 900,000,000 nanoseconds.
     */
    public static void writeTimestamp(EncodeBuffer out, int tag, Instant value) {
        int position = out.reserve(ProtobufBytes.MAX_TIME);
        out.setLength(ProtobufBytes.putTimestamp(out.array(), position, tag, value));
    }

    /**
     * Writes a {@code google.protobuf.Duration} field, even if the value is zero. Seconds and nanoseconds have the same
     * sign, as the definition of that type requires.
     */
    public static void writeDuration(EncodeBuffer out, int tag, Duration value) {
        int position = out.reserve(ProtobufBytes.MAX_TIME);
        out.setLength(ProtobufBytes.putDuration(out.array(), position, tag, value));
    }

    /**
     * Begins a nested message, and reserves one byte for its length.
     *
     * @return a mark to be passed to {@link #endMessage}
     */
    public static int beginMessage(EncodeBuffer out, int tag) {
        return LengthPrefix.begin(out, tag, 1);
    }

    /**
     * Ends the innermost open message, and fills in its length. A message of 128 bytes or more is moved to make room
     * for its length.
     *
     * @param mark the value that {@link #beginMessage} returned
     */
    public static void endMessage(EncodeBuffer out, int mark) {
        LengthPrefix.end(out, mark, 1);
    }

    /**
     * Begins a nested message that is expected to take 128 bytes or more, and reserves two bytes for its length.
     *
     * @return a mark to be passed to {@link #endLargeMessage}
     */
    public static int beginLargeMessage(EncodeBuffer out, int tag) {
        return LengthPrefix.begin(out, tag, 2);
    }

    /**
     * Ends the innermost open message, which was begun with {@link #beginLargeMessage}, and fills in its length. A
     * message shorter than 128 bytes or longer than 16 KiB is moved, so that its length takes exactly the bytes it
     * needs.
     *
     * @param mark the value that {@link #beginLargeMessage} returned
     */
    public static void endLargeMessage(EncodeBuffer out, int mark) {
        LengthPrefix.end(out, mark, 2);
    }
}
