package org.foxglove4j.encoding;

import java.time.Duration;
import java.time.Instant;

/**
 * Puts protobuf fields of bounded length into an array at a position, without checking whether there is room.
 *
 * <p>Generated code uses this class for sequences of scalar fields: it reserves {@link #MAX_FIELD} for each field, puts
 * the fields one after the other, and finally sets the length of the buffer.
 *
 * <pre>{@code
 * int position = out.reserve(2 * ProtobufBytes.MAX_FIELD);
 * byte[] array = out.array();
 * position = ProtobufBytes.putDoubleIfNonzero(array, position, 9, message.x());
 * position = ProtobufBytes.putDoubleIfNonzero(array, position, 17, message.y());
 * out.setLength(position);
 * }</pre>
 *
 * <p>A message of bounded length, which contains only scalar fields, times and messages of bounded length, is best
 * written by a method that takes and returns a position, together with a method that returns the room it needs, so that
 * enclosing messages need to reserve only once:
 *
 * <pre>{@code
 * static int maxBytes() {
 *     return 2 * ProtobufBytes.MAX_FIELD + Vector3Protobuf.maxBytes() + QuaternionProtobuf.maxBytes();
 * }
 *
 * static int put(Pose message, byte[] array, int position) {
 *     int body = ProtobufBytes.beginMessage(array, position, 10);
 *     position = ProtobufBytes.endMessage(array, body, Vector3Protobuf.put(message.position(), array, body));
 *     body = ProtobufBytes.beginMessage(array, position, 18);
 *     return ProtobufBytes.endMessage(array, body, QuaternionProtobuf.put(message.orientation(), array, body));
 * }
 * }</pre>
 *
 * <p>Fields are written in the same form as by {@link ProtobufWriter}. Each method returns the position after the
 * field, and may overwrite up to {@link #MAX_FIELD} bytes from the given position, or {@link #MAX_TIME} for times. If
 * there is not enough room, it may throw {@link IndexOutOfBoundsException}.
 */
public final class ProtobufBytes {

    /** The room that each method needs, in bytes: enough for a tag and the longest number. */
    public static final int MAX_FIELD = 16;

    /** The room that {@link #putTimestamp} and {@link #putDuration} need, in bytes. */
    public static final int MAX_TIME = 3 * MAX_FIELD;

    private ProtobufBytes() {}

    /** Puts an {@code int32} or enum field. */
    public static int putInt32(byte[] array, int position, int tag, int value) {
        return rawInt32(array, putTag(array, position, tag), value);
    }

    /** Puts an {@code int32} or enum field unless it is zero. */
    public static int putInt32IfNonzero(byte[] array, int position, int tag, int value) {
        return value != 0 ? putInt32(array, position, tag, value) : position;
    }

    static int rawInt32(byte[] array, int position, int value) {
        return Varint.put(array, position, value);
    }

    /** Puts an {@code int64} or {@code uint64} field. */
    public static int putInt64(byte[] array, int position, int tag, long value) {
        return rawInt64(array, putTag(array, position, tag), value);
    }

    /** Puts an {@code int64} or {@code uint64} field unless it is zero. */
    public static int putInt64IfNonzero(byte[] array, int position, int tag, long value) {
        return value != 0 ? putInt64(array, position, tag, value) : position;
    }

    static int rawInt64(byte[] array, int position, long value) {
        return Varint.put(array, position, value);
    }

    /** Puts a {@code uint32} field. */
    public static int putUint32(byte[] array, int position, int tag, int value) {
        return rawUint32(array, putTag(array, position, tag), value);
    }

    /** Puts a {@code uint32} field unless it is zero. */
    public static int putUint32IfNonzero(byte[] array, int position, int tag, int value) {
        return value != 0 ? putUint32(array, position, tag, value) : position;
    }

    static int rawUint32(byte[] array, int position, int value) {
        return Varint.put(array, position, Integer.toUnsignedLong(value));
    }

    /** Puts a {@code sint32} field. */
    public static int putSint32(byte[] array, int position, int tag, int value) {
        return rawSint32(array, putTag(array, position, tag), value);
    }

    /** Puts a {@code sint32} field unless it is zero. */
    public static int putSint32IfNonzero(byte[] array, int position, int tag, int value) {
        return value != 0 ? putSint32(array, position, tag, value) : position;
    }

    static int rawSint32(byte[] array, int position, int value) {
        return Varint.put(array, position, Integer.toUnsignedLong(Varint.zigzag(value)));
    }

    /** Puts a {@code sint64} field. */
    public static int putSint64(byte[] array, int position, int tag, long value) {
        return rawSint64(array, putTag(array, position, tag), value);
    }

    /** Puts a {@code sint64} field unless it is zero. */
    public static int putSint64IfNonzero(byte[] array, int position, int tag, long value) {
        return value != 0 ? putSint64(array, position, tag, value) : position;
    }

    static int rawSint64(byte[] array, int position, long value) {
        return Varint.put(array, position, Varint.zigzag(value));
    }

    /** Puts a {@code fixed32} or {@code sfixed32} field. */
    public static int putFixed32(byte[] array, int position, int tag, int value) {
        return rawFixed32(array, putTag(array, position, tag), value);
    }

    /** Puts a {@code fixed32} or {@code sfixed32} field unless it is zero. */
    public static int putFixed32IfNonzero(byte[] array, int position, int tag, int value) {
        return value != 0 ? putFixed32(array, position, tag, value) : position;
    }

    static int rawFixed32(byte[] array, int position, int value) {
        Swar.putInt(array, position, value);
        return position + 4;
    }

    /** Puts a {@code fixed64} or {@code sfixed64} field. */
    public static int putFixed64(byte[] array, int position, int tag, long value) {
        return rawFixed64(array, putTag(array, position, tag), value);
    }

    /** Puts a {@code fixed64} or {@code sfixed64} field unless it is zero. */
    public static int putFixed64IfNonzero(byte[] array, int position, int tag, long value) {
        return value != 0 ? putFixed64(array, position, tag, value) : position;
    }

    static int rawFixed64(byte[] array, int position, long value) {
        Swar.putLong(array, position, value);
        return position + 8;
    }

    /** Puts a {@code float} field. */
    public static int putFloat(byte[] array, int position, int tag, float value) {
        return rawFloat(array, putTag(array, position, tag), value);
    }

    /** Puts a {@code float} field unless it is zero. */
    public static int putFloatIfNonzero(byte[] array, int position, int tag, float value) {
        return Float.floatToRawIntBits(value) != 0 ? putFloat(array, position, tag, value) : position;
    }

    static int rawFloat(byte[] array, int position, float value) {
        Swar.putInt(array, position, Float.floatToRawIntBits(value));
        return position + 4;
    }

    /** Puts a {@code double} field. */
    public static int putDouble(byte[] array, int position, int tag, double value) {
        return rawDouble(array, putTag(array, position, tag), value);
    }

    /** Puts a {@code double} field unless it is zero. */
    public static int putDoubleIfNonzero(byte[] array, int position, int tag, double value) {
        return Double.doubleToRawLongBits(value) != 0 ? putDouble(array, position, tag, value) : position;
    }

    static int rawDouble(byte[] array, int position, double value) {
        Swar.putLong(array, position, Double.doubleToRawLongBits(value));
        return position + 8;
    }

    /** Puts a {@code bool} field. */
    public static int putBool(byte[] array, int position, int tag, boolean value) {
        return rawBool(array, putTag(array, position, tag), value);
    }

    /** Puts a {@code bool} field unless it is false. */
    public static int putBoolIfTrue(byte[] array, int position, int tag, boolean value) {
        return value ? putBool(array, position, tag, value) : position;
    }

    static int rawBool(byte[] array, int position, boolean value) {
        array[position] = (byte) (value ? 1 : 0);
        return position + 1;
    }

    /** Puts a {@code google.protobuf.Timestamp} field, even if the value is the Unix epoch. */
    public static int putTimestamp(byte[] array, int position, int tag, Instant value) {
        return putTime(array, position, tag, value.getEpochSecond(), value.getNano());
    }

    /**
     * Puts a {@code google.protobuf.Duration} field, even if the value is zero. Seconds and nanoseconds have the same
     * sign, as the definition of that type requires.
     */
    public static int putDuration(byte[] array, int position, int tag, Duration value) {
        long seconds = value.getSeconds();
        int nanos = value.getNano();
        return seconds < 0 && nanos > 0
                ? putTime(array, position, tag, seconds + 1, nanos - 1_000_000_000)
                : putTime(array, position, tag, seconds, nanos);
    }

    private static int putTime(byte[] array, int position, int tag, long seconds, int nanos) {
        int body = beginMessage(array, position, tag);
        int end = putInt64IfNonzero(array, body, 1 << 3, seconds);
        end = putInt32IfNonzero(array, end, 2 << 3, nanos);
        array[body - 1] = (byte) (end - body);
        return end;
    }

    /**
     * Begins a nested message, and reserves one byte for its length. Needs {@link #MAX_FIELD} bytes in addition to the
     * room for the message itself.
     *
     * @return the position of the message's first field, to be passed to {@link #endMessage}
     */
    public static int beginMessage(byte[] array, int position, int tag) {
        return putTag(array, position, tag) + 1;
    }

    /**
     * Ends a nested message, and fills in its length. A message of 128 bytes or more is moved to make room for its
     * length.
     *
     * @param body what {@link #beginMessage} returned
     * @param end the position after the message's last field
     * @return the position after the message
     */
    public static int endMessage(byte[] array, int body, int end) {
        int length = end - body;
        if (length < 0x80) {
            array[body - 1] = (byte) length;
            return end;
        }
        return LengthPrefix.moveAndPut(array, body, 1, length);
    }

    /**
     * Begins a nested message that is expected to take 128 bytes or more, and reserves two bytes for its length. Needs
     * {@link #MAX_FIELD} bytes in addition to the room for the message itself.
     *
     * @return the position of the message's first field, to be passed to {@link #endLargeMessage}
     */
    public static int beginLargeMessage(byte[] array, int position, int tag) {
        return putTag(array, position, tag) + 2;
    }

    /**
     * Ends a message begun with {@link #beginLargeMessage}, and fills in its length. A message shorter than 128 bytes
     * or longer than 16 KiB is moved, so that its length takes exactly the bytes it needs.
     *
     * @param body what {@link #beginLargeMessage} returned
     * @param end the position after the message's last field
     * @return the position after the message
     */
    public static int endLargeMessage(byte[] array, int body, int end) {
        int length = end - body;
        if (length >= 0x80 && length < 0x4000) {
            array[body - 2] = (byte) (length | 0x80);
            array[body - 1] = (byte) (length >>> 7);
            return end;
        }
        return LengthPrefix.moveAndPut(array, body, 2, length);
    }

    /** Puts a tag. It is usually a constant of one byte, which the compiler knows. */
    static int putTag(byte[] array, int position, int tag) {
        if ((tag & ~0x7f) == 0) {
            array[position] = (byte) tag;
            return position + 1;
        }
        return Varint.put(array, position, Integer.toUnsignedLong(tag));
    }
}
