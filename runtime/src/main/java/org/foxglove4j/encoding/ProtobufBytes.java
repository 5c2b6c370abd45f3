package org.foxglove4j.encoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Puts protobuf fields of bounded length into an array, at a position, without asking whether there is room.
 *
 * <p>Generated code uses it for a run of scalar fields: it reserves {@link #MAX_FIELD} for each, puts them one after
 * the other, and says at the end how far it came.
 *
 * <pre>{@code
 * int position = out.reserve(2 * ProtobufBytes.MAX_FIELD);
 * byte[] array = out.array();
 * position = ProtobufBytes.putDoubleIfNonzero(array, position, 9, message.x());
 * position = ProtobufBytes.putDoubleIfNonzero(array, position, 17, message.y());
 * out.setLength(position);
 * }</pre>
 *
 * <p>Everything is written as by {@link ProtobufWriter}. Each method returns the position after what it put, and may
 * overwrite up to {@link #MAX_FIELD} bytes from the position it was given. With less room the array's bounds stop it:
 * {@link IndexOutOfBoundsException}.
 */
public final class ProtobufBytes {

    /** The room that each method needs, in bytes: of a tag and of the longest number. */
    public static final int MAX_FIELD = 16;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private ProtobufBytes() {}

    /** Puts an {@code int32} or enum field. */
    public static int putInt32(byte[] array, int position, int tag, int value) {
        return rawInt32(array, putVarint(array, position, tag), value);
    }

    /** Puts an {@code int32} or enum field unless it is zero. */
    public static int putInt32IfNonzero(byte[] array, int position, int tag, int value) {
        return value != 0 ? putInt32(array, position, tag, value) : position;
    }

    static int rawInt32(byte[] array, int position, int value) {
        return putVarint(array, position, (long) value);
    }

    /** Puts an {@code int64} or {@code uint64} field. */
    public static int putInt64(byte[] array, int position, int tag, long value) {
        return rawInt64(array, putVarint(array, position, tag), value);
    }

    /** Puts an {@code int64} or {@code uint64} field unless it is zero. */
    public static int putInt64IfNonzero(byte[] array, int position, int tag, long value) {
        return value != 0 ? putInt64(array, position, tag, value) : position;
    }

    static int rawInt64(byte[] array, int position, long value) {
        return putVarint(array, position, value);
    }

    /** Puts a {@code uint32} field. */
    public static int putUint32(byte[] array, int position, int tag, int value) {
        return rawUint32(array, putVarint(array, position, tag), value);
    }

    /** Puts a {@code uint32} field unless it is zero. */
    public static int putUint32IfNonzero(byte[] array, int position, int tag, int value) {
        return value != 0 ? putUint32(array, position, tag, value) : position;
    }

    static int rawUint32(byte[] array, int position, int value) {
        return putVarint(array, position, value);
    }

    /** Puts a {@code sint32} field. */
    public static int putSint32(byte[] array, int position, int tag, int value) {
        return rawSint32(array, putVarint(array, position, tag), value);
    }

    /** Puts a {@code sint32} field unless it is zero. */
    public static int putSint32IfNonzero(byte[] array, int position, int tag, int value) {
        return value != 0 ? putSint32(array, position, tag, value) : position;
    }

    static int rawSint32(byte[] array, int position, int value) {
        return putVarint(array, position, value << 1 ^ value >> 31);
    }

    /** Puts a {@code sint64} field. */
    public static int putSint64(byte[] array, int position, int tag, long value) {
        return rawSint64(array, putVarint(array, position, tag), value);
    }

    /** Puts a {@code sint64} field unless it is zero. */
    public static int putSint64IfNonzero(byte[] array, int position, int tag, long value) {
        return value != 0 ? putSint64(array, position, tag, value) : position;
    }

    static int rawSint64(byte[] array, int position, long value) {
        return putVarint(array, position, value << 1 ^ value >> 63);
    }

    /** Puts a {@code fixed32} or {@code sfixed32} field. */
    public static int putFixed32(byte[] array, int position, int tag, int value) {
        return rawFixed32(array, putVarint(array, position, tag), value);
    }

    /** Puts a {@code fixed32} or {@code sfixed32} field unless it is zero. */
    public static int putFixed32IfNonzero(byte[] array, int position, int tag, int value) {
        return value != 0 ? putFixed32(array, position, tag, value) : position;
    }

    static int rawFixed32(byte[] array, int position, int value) {
        INT.set(array, position, value);
        return position + 4;
    }

    /** Puts a {@code fixed64} or {@code sfixed64} field. */
    public static int putFixed64(byte[] array, int position, int tag, long value) {
        return rawFixed64(array, putVarint(array, position, tag), value);
    }

    /** Puts a {@code fixed64} or {@code sfixed64} field unless it is zero. */
    public static int putFixed64IfNonzero(byte[] array, int position, int tag, long value) {
        return value != 0 ? putFixed64(array, position, tag, value) : position;
    }

    static int rawFixed64(byte[] array, int position, long value) {
        LONG.set(array, position, value);
        return position + 8;
    }

    /** Puts a {@code float} field. */
    public static int putFloat(byte[] array, int position, int tag, float value) {
        return rawFloat(array, putVarint(array, position, tag), value);
    }

    /** Puts a {@code float} field unless it is zero. */
    public static int putFloatIfNonzero(byte[] array, int position, int tag, float value) {
        return Float.floatToRawIntBits(value) != 0 ? putFloat(array, position, tag, value) : position;
    }

    static int rawFloat(byte[] array, int position, float value) {
        INT.set(array, position, Float.floatToRawIntBits(value));
        return position + 4;
    }

    /** Puts a {@code double} field. */
    public static int putDouble(byte[] array, int position, int tag, double value) {
        return rawDouble(array, putVarint(array, position, tag), value);
    }

    /** Puts a {@code double} field unless it is zero. */
    public static int putDoubleIfNonzero(byte[] array, int position, int tag, double value) {
        return Double.doubleToRawLongBits(value) != 0 ? putDouble(array, position, tag, value) : position;
    }

    static int rawDouble(byte[] array, int position, double value) {
        LONG.set(array, position, Double.doubleToRawLongBits(value));
        return position + 8;
    }

    /** Puts a {@code bool} field. */
    public static int putBool(byte[] array, int position, int tag, boolean value) {
        return rawBool(array, putVarint(array, position, tag), value);
    }

    /** Puts a {@code bool} field unless it is false. */
    public static int putBoolIfTrue(byte[] array, int position, int tag, boolean value) {
        return value ? putBool(array, position, tag, value) : position;
    }

    static int rawBool(byte[] array, int position, boolean value) {
        array[position] = (byte) (value ? 1 : 0);
        return position + 1;
    }

    static int getInt(byte[] array, int position) {
        return (int) INT.get(array, position);
    }

    static long getLong(byte[] array, int position) {
        return (long) LONG.get(array, position);
    }

    static int putVarint(byte[] array, int position, int value) {
        int end = position;
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            array[end++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        array[end] = (byte) rest;
        return end + 1;
    }

    static int putVarint(byte[] array, int position, long value) {
        int end = position;
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            array[end++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        array[end] = (byte) rest;
        return end + 1;
    }
}
