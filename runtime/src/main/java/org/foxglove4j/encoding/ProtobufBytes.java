package org.foxglove4j.encoding;

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
 * <p>A message whose length is bounded, because it has only scalar fields and such messages, is best written by a
 * method that takes and returns a position, with a constant that says how much room it needs, so that the messages
 * around it reserve once for all:
 *
 * <pre>{@code
 * static final int MAX_BYTES = 2 * ProtobufBytes.MAX_FIELD + Vector3Protobuf.MAX_BYTES + QuaternionProtobuf.MAX_BYTES;
 *
 * static int put(Pose message, byte[] array, int position) {
 *     int body = ProtobufBytes.beginMessage(array, position, 10);
 *     int end = Vector3Protobuf.put(message.position(), array, body);
 *     end = ProtobufBytes.endMessage(array, body, end);
 *     body = ProtobufBytes.beginMessage(array, end, 18);
 *     end = QuaternionProtobuf.put(message.orientation(), array, body);
 *     return ProtobufBytes.endMessage(array, body, end);
 * }
 * }</pre>
 *
 * <p>Everything is written as by {@link ProtobufWriter}. Each method returns the position after what it put, and may
 * overwrite up to {@link #MAX_FIELD} bytes from the position it was given. With less room the array's bounds stop it:
 * {@link IndexOutOfBoundsException}.
 */
public final class ProtobufBytes {

    /** The room that each method needs, in bytes: of a tag and of the longest number. */
    public static final int MAX_FIELD = 16;

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
        return putVarint(array, position, (long) value);
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
        return putVarint(array, position, value);
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
        return putVarint(array, position, value);
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
        return putVarint(array, position, zigzag(value));
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
        return putVarint(array, position, zigzag(value));
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

    /**
     * Begins a message within this one; needs {@link #MAX_FIELD} besides the room of the message itself.
     *
     * @return the position of the message's first field, also for {@link #endMessage}
     */
    public static int beginMessage(byte[] array, int position, int tag) {
        return putTag(array, position, tag) + 1;
    }

    /**
     * Ends a message within this one, and fills in its length.
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
        return LengthPrefix.moveAndPut(array, body, length);
    }

    /** Puts a tag, or another number that is small most of the time and known to the compiler. */
    static int putTag(byte[] array, int position, int tag) {
        if ((tag & ~0x7f) == 0) {
            array[position] = (byte) tag;
            return position + 1;
        }
        return putVarint(array, position, tag);
    }

    static int putVarint(byte[] array, int position, int value) {
        return putVarint(array, position, Integer.toUnsignedLong(value));
    }

    static int putVarint(byte[] array, int position, long value) {
        if ((value & ~0x7fL) == 0) {
            array[position] = (byte) value;
            return position + 1;
        }
        return value >>> 56 == 0 ? putSpread(array, position, value) : putVarintOnly(array, position, value);
    }

    /** Returns how many bytes a varint takes. */
    static int sizeOfVarint(long value) {
        // The bits divided by 7, rounded up: exact for 1 to 64.
        return (640 - 9 * Long.numberOfLeadingZeros(value | 1)) >>> 6;
    }

    static int zigzag(int value) {
        return (value << 1) ^ (value >> 31);
    }

    static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    /** Puts a number below 2^56 without a branch on its length, over eight bytes. */
    private static int putSpread(byte[] array, int position, long value) {
        long halves = (value & 0x0fff_ffffL) | ((value & 0x00ff_ffff_f000_0000L) << 4);
        long quarters = (halves & 0x0000_3fff_0000_3fffL) | ((halves & 0x0fff_c000_0fff_c000L) << 2);
        long groups = (quarters & 0x007f_007f_007f_007fL) | ((quarters & 0x3f80_3f80_3f80_3f80L) << 1);
        int leadingBits = Long.numberOfLeadingZeros(groups) & ~7;
        Swar.putLong(array, position, groups | (0x0080_8080_8080_8080L >>> leadingBits));
        return position + 8 - (leadingBits >> 3);
    }

    /** Puts a varint and overwrites nothing behind it. */
    static int putVarintOnly(byte[] array, int position, long value) {
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
