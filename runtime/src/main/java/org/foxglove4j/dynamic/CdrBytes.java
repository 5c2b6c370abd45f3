package org.foxglove4j.dynamic;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.foxglove4j.dynamic.CdrType.Extensibility;

/** Reads the values of a message in CDR, which aligns them, or in the format of ROS 1, which does not. */
final class CdrBytes {

    private static final int ENCAPSULATION_BYTES = 4;

    private final ByteBuffer bytes;
    private final int maxAlignment;
    private final int version;
    private final Extensibility encapsulated;
    /** The position to which alignment is relative. */
    private int origin;

    private CdrBytes(ByteBuffer bytes, int version, Extensibility encapsulated) {
        this.bytes = bytes;
        this.version = version;
        this.encapsulated = encapsulated;
        this.maxAlignment = switch (version) {
            case 0 -> 1;
            case 1 -> Long.BYTES;
            default -> Integer.BYTES;
        };
    }

    static CdrBytes ofRos1(byte[] array, int offset, int length) {
        ByteBuffer bytes = ByteBuffer.wrap(array, offset, length).order(ByteOrder.LITTLE_ENDIAN);
        return new CdrBytes(bytes, 0, Extensibility.FINAL);
    }

    /**
     * Reads a message in CDR. It begins with an identifier of its format: that of RTPS (DDS-XTypes 1.3, section
     * 7.6.3.1.2), or the one in section 7.4.3.4 of the same specification, which some programs write.
     *
     * @throws IllegalArgumentException if the identifier is not known
     */
    static CdrBytes ofCdr(byte[] array, int offset, int length) {
        int kind = length < ENCAPSULATION_BYTES ? -1 : array[offset + 1] & 0xFF;
        ByteOrder order = (kind & 1) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteBuffer bytes = kind < 0
                ? ByteBuffer.allocate(0)
                : ByteBuffer.wrap(array, offset + ENCAPSULATION_BYTES, length - ENCAPSULATION_BYTES)
                        .slice()
                        .order(order);
        return switch (kind & ~1) {
            case 0x00 -> new CdrBytes(bytes, 1, Extensibility.FINAL);
            case 0x02 -> new CdrBytes(bytes, 1, Extensibility.MUTABLE);
            case 0x06, 0x10 -> new CdrBytes(bytes, 2, Extensibility.FINAL);
            case 0x08, 0x14 -> new CdrBytes(bytes, 2, Extensibility.APPENDABLE);
            case 0x0a, 0x12 -> new CdrBytes(bytes, 2, Extensibility.MUTABLE);
            default ->
                throw new IllegalArgumentException("it does not begin with a CDR header; "
                        + (kind < 0 ? "it has only " + length + " bytes" : "its second byte is " + kind));
        };
    }

    /** Returns the version of CDR, or 0 for the format of ROS 1. */
    int version() {
        return version;
    }

    /** Returns the extensibility of the type of the whole message, according to its header. */
    Extensibility encapsulated() {
        return encapsulated;
    }

    /** Returns how many bytes have been read. */
    int position() {
        return bytes.position();
    }

    int remaining() {
        return bytes.remaining();
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

    long u32() {
        return Integer.toUnsignedLong(i32());
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
        int length = version > 0 && text.length > 0 ? text.length - 1 : text.length;
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    /** Returns a wide string of DDS: its size in bytes, and UTF-16 without a terminating zero. */
    String wideString() {
        byte[] text = bytes(count(1));
        return new String(
                text, bytes.order() == ByteOrder.BIG_ENDIAN ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    /** Returns a wide string of ROS 2: its length, and 32 bits for each unit of UTF-16. */
    String widerString() {
        char[] text = new char[count(Integer.BYTES)];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) i32();
        }
        return new String(text);
    }

    /** Returns how many elements follow. */
    int count(int minElementBytes) {
        long count = u32();
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

    /**
     * Skips padding.
     *
     * @return whether bytes follow it
     */
    boolean align(int alignment) {
        int padding = -(bytes.position() - origin) & (Math.min(alignment, maxAlignment) - 1);
        if (padding >= bytes.remaining()) {
            return false;
        }
        bytes.position(bytes.position() + padding);
        return true;
    }

    /**
     * Begins a part of the message, beyond which nothing is read.
     *
     * @return the previous end, for {@link #endPart}
     */
    int beginPart(long length) {
        if (length > bytes.remaining()) {
            throw new IllegalArgumentException(
                    "there cannot be a value of " + length + " bytes in its last " + bytes.remaining() + " bytes");
        }
        int end = bytes.limit();
        bytes.limit(bytes.position() + (int) length);
        return end;
    }

    /** Skips what was not read of a part. */
    void endPart(int previousEnd) {
        bytes.position(bytes.limit());
        bytes.limit(previousEnd);
    }

    /** Goes back, to read a number again. */
    void back(int count) {
        bytes.position(bytes.position() - count);
    }

    int origin() {
        return origin;
    }

    /** Sets the position to which alignment is relative. */
    void origin(int position) {
        origin = position;
    }

    private ByteBuffer next(int length) {
        if (!align(length)) {
            throw endsWithin();
        }
        require(length);
        return bytes;
    }

    private void require(int count) {
        if (count > bytes.remaining()) {
            throw endsWithin();
        }
    }

    private static IllegalArgumentException endsWithin() {
        return new IllegalArgumentException("it ends within a value");
    }
}
