package org.foxglove4j.dynamic;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads the values of a message in the format of ROS 1, packed, or of ROS 2, aligned (CDR). */
final class RosBytes {

    private static final int ENCAPSULATION_BYTES = 4;
    private static final int CDR = 0;
    private static final int PLAIN_CDR_2 = 6;

    private final ByteBuffer bytes;
    private final boolean aligned;
    private final int maxAlignment;

    private RosBytes(ByteBuffer bytes, boolean aligned, int maxAlignment) {
        this.bytes = bytes;
        this.aligned = aligned;
        this.maxAlignment = maxAlignment;
    }

    static RosBytes ofRos1(byte[] array, int offset, int length) {
        return new RosBytes(ByteBuffer.wrap(array, offset, length).order(ByteOrder.LITTLE_ENDIAN), false, 1);
    }

    /**
     * Reads a message in CDR.
     *
     * @throws IllegalArgumentException if it uses an encapsulation that ROS 2 does not use
     */
    static RosBytes ofCdr(byte[] array, int offset, int length) {
        int kind = length < ENCAPSULATION_BYTES ? -1 : array[offset + 1] & 0xFE;
        if (kind != CDR && kind != PLAIN_CDR_2) {
            throw new IllegalArgumentException("it does not begin with a plain CDR header");
        }
        ByteOrder order = (array[offset + 1] & 1) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        // Alignment is relative to the end of the encapsulation header.
        ByteBuffer bytes = ByteBuffer.wrap(array, offset + ENCAPSULATION_BYTES, length - ENCAPSULATION_BYTES)
                .slice()
                .order(order);
        return new RosBytes(bytes, true, kind == CDR ? Long.BYTES : Integer.BYTES);
    }

    boolean isCdr() {
        return aligned;
    }

    /** Returns how many bytes have been read. */
    int position() {
        return bytes.position();
    }

    byte i8() {
        return next(1).get();
    }

    short i16() {
        return next(Short.BYTES).getShort();
    }

    int i32() {
        return next(Integer.BYTES).getInt();
    }

    long i64() {
        return next(Long.BYTES).getLong();
    }

    float f32() {
        return next(Float.BYTES).getFloat();
    }

    double f64() {
        return next(Double.BYTES).getDouble();
    }

    byte[] bytes(int count) {
        require(count);
        byte[] copy = new byte[count];
        bytes.get(copy);
        return copy;
    }

    /** Returns a string; in CDR its length includes a terminating zero. */
    String string() {
        byte[] text = bytes(count(1));
        int length = aligned && text.length > 0 ? text.length - 1 : text.length;
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    /** Returns how many elements follow. */
    int count(int minElementBytes) {
        long count = Integer.toUnsignedLong(i32());
        checkCount(count, minElementBytes);
        return (int) count;
    }

    /** Checks that the remaining bytes can contain a number of elements. */
    void checkCount(long count, int minElementBytes) {
        if (count > bytes.remaining() / minElementBytes) {
            throw new IllegalArgumentException(
                    "there cannot be " + count + " elements in its last " + bytes.remaining() + " bytes");
        }
    }

    private ByteBuffer next(int length) {
        if (aligned) {
            int alignment = Math.min(length, maxAlignment);
            int padding = -bytes.position() & (alignment - 1);
            require(padding);
            bytes.position(bytes.position() + padding);
        }
        require(length);
        return bytes;
    }

    private void require(int count) {
        if (count > bytes.remaining()) {
            throw new IllegalArgumentException("it ends within a value");
        }
    }
}
