package org.foxglove4j.encoding;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;

/**
 * Reads the fields of a protobuf message in the order of the data.
 *
 * <p>Generated code reads a message with a loop over its tags, and skips unknown fields:
 *
 * <pre>{@code
 * double x = 0;
 * Position position = null;
 * double[] ranges = {};
 * for (int tag; (tag = in.readTag(NAMES)) != 0; ) {
 *     switch (tag) {
 *         case 9 -> x = in.readDouble(); // field 1, 64 bits
 *         case 18 -> { // field 2, length-delimited
 *             in.beginMessage();
 *             position = PositionProtobuf.read(in);
 *             in.endMessage();
 *         }
 *         case 25, 26 -> ranges = ProtobufArrayReader.readDouble(in, tag, ranges); // field 3, each by itself or packed
 *         default -> in.skipField();
 *     }
 * }
 * }</pre>
 *
 * <p>A field with an unexpected wire type is thus skipped like an unknown field. If a field occurs several times, the
 * last value is used, and messages are merged, as protobuf specifies. The memory used is at most a small multiple of
 * the size of the message. Not thread-safe.
 *
 * <p>Each method throws {@link IllegalArgumentException} if the bytes do not contain the value it reads. The exception
 * message names the field, the offset in the message, what was expected and what was found.
 */
public final class ProtobufReader {

    private final ProtobufInput in;
    private final ProtobufRun run;

    /**
     * Creates a reader for a message that fills an array.
     *
     * @param data the message; it must not be changed while it is read
     */
    public ProtobufReader(byte[] data) {
        this(data, 0, data.length);
    }

    /**
     * Creates a reader for a message that occupies part of an array.
     *
     * @param data the array that contains the message; it must not be changed while it is read
     * @param offset the index of its first byte
     * @param length the number of its bytes
     * @throws IndexOutOfBoundsException if that is not within the array
     */
    public ProtobufReader(byte[] data, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, data.length);
        this.in = new ProtobufInput(data, offset, length);
        this.run = new ProtobufRun(in);
    }

    /**
     * Reads the tag of the next field.
     *
     * @param fields the names of the fields of this message
     * @return {@code number << 3 | wireType}, or 0 at the end of the message
     */
    public int readTag(ProtobufNames fields) {
        in.setField(fields, 0);
        if (in.isAtEnd()) {
            return 0;
        }
        int tag = in.readTag();
        in.setField(fields, tag);
        return tag;
    }

    /** Skips the field whose tag was read last. */
    public void skipField() {
        in.skip(in.tag());
    }

    /** Reads an {@code int32} or enum value. */
    public int readInt32() {
        return (int) in.readVarint();
    }

    /** Reads an {@code int64} or {@code uint64} value. */
    public long readInt64() {
        return in.readVarint();
    }

    /** Reads a {@code uint32} value. */
    public int readUint32() {
        return (int) in.readVarint();
    }

    /** Reads a {@code sint32} value. */
    public int readSint32() {
        return Varint.unzigzag((int) in.readVarint());
    }

    /** Reads a {@code sint64} value. */
    public long readSint64() {
        return Varint.unzigzag(in.readVarint());
    }

    /** Reads a {@code fixed32} or {@code sfixed32} value. */
    public int readFixed32() {
        return in.readFixed32();
    }

    /** Reads a {@code fixed64} or {@code sfixed64} value. */
    public long readFixed64() {
        return in.readFixed64();
    }

    /** Reads a {@code float} value. */
    public float readFloat() {
        return Float.intBitsToFloat(readFixed32());
    }

    /** Reads a {@code double} value. */
    public double readDouble() {
        return Double.longBitsToDouble(readFixed64());
    }

    /** Reads a {@code bool} value. */
    public boolean readBool() {
        return in.readVarint() != 0;
    }

    /** Reads a {@code string} value. */
    public String readString() {
        int length = in.readLength();
        int at = in.take(length);
        String value = Utf8.decode(in.data(), at, length);
        if (value == null) {
            throw in.error(at, "a string in UTF-8", "invalid bytes");
        }
        return value;
    }

    /**
     * Reads a {@code string} value and converts it.
     *
     * @param expected a description of the expected string, for example {@code "a UUID"}
     * @param parser converts the string, or throws if it is invalid
     */
    public <T> T readParsed(String expected, Function<? super String, ? extends T> parser) {
        String text = readString();
        try {
            return parser.apply(text);
        } catch (RuntimeException e) {
            throw unexpected(expected, '"' + text + '"');
        }
    }

    /** Reads a {@code bytes} value. */
    public byte[] readBytes() {
        int length = in.readLength();
        int at = in.take(length);
        return Arrays.copyOfRange(in.data(), at, at + length);
    }

    /** Reads a {@code google.protobuf.Timestamp} value. */
    public Instant readTimestamp() {
        in.beginMessage();
        return ProtobufTimes.readTimestamp(this, in);
    }

    /** Reads a {@code google.protobuf.Timestamp} that is an element of a list. */
    public Instant readTimestampElement() {
        in.beginElement();
        return ProtobufTimes.readTimestamp(this, in);
    }

    /** Reads a {@code google.protobuf.Duration} value. */
    public Duration readDuration() {
        in.beginMessage();
        return ProtobufTimes.readDuration(this, in);
    }

    /** Reads a {@code google.protobuf.Duration} that is an element of a list. */
    public Duration readDurationElement() {
        in.beginElement();
        return ProtobufTimes.readDuration(this, in);
    }

    /**
     * Converts a value just read to a short.
     *
     * @throws IllegalArgumentException if it is not from -32768 to 32767
     */
    public short toShort(int value) {
        if (value != (short) value) {
            throw unexpected("an integer from -32768 to 32767", value);
        }
        return (short) value;
    }

    /**
     * Converts a value just read to a short that contains its bits.
     *
     * @throws IllegalArgumentException if it is not from 0 to 65535
     */
    public short toUnsignedShort(int value) {
        if (value >>> Short.SIZE != 0) {
            throw unexpected("an integer from 0 to 65535", Integer.toUnsignedString(value));
        }
        return (short) value;
    }

    /**
     * Converts a value just read to a byte.
     *
     * @throws IllegalArgumentException if it is not from -128 to 127
     */
    public byte toByte(int value) {
        if (value != (byte) value) {
            throw unexpected("an integer from -128 to 127", value);
        }
        return (byte) value;
    }

    /**
     * Converts a value just read to a byte that contains its bits.
     *
     * @throws IllegalArgumentException if it is not from 0 to 255
     */
    public byte toUnsignedByte(int value) {
        if (value >>> Byte.SIZE != 0) {
            throw unexpected("an integer from 0 to 255", Integer.toUnsignedString(value));
        }
        return (byte) value;
    }

    /**
     * Converts a string just read to its only character.
     *
     * @throws IllegalArgumentException if it does not have exactly one character
     */
    public char toChar(String value) {
        if (value.length() != 1) {
            throw unexpected("a string of one character", '"' + value + '"');
        }
        return value.charAt(0);
    }

    /**
     * Begins to read the message in a field; until {@link #endMessage}, {@link #readTag} returns 0 at the end of that
     * message. If the field occurs several times, all occurrences so far are read each time, so that they are merged.
     */
    public void beginMessage() {
        in.beginMessage();
    }

    /** Begins to read a message that is an element of a list or an entry of a map. */
    public void beginElement() {
        in.beginElement();
    }

    /** Begins to read a message that is a member of a {@code oneof}, and replaces members read before. */
    public void beginAlternative() {
        in.beginAlternative();
    }

    /** Ends a nested message, after {@link #readTag} has returned 0. */
    public void endMessage() {
        in.endMessage();
    }

    /**
     * Returns an exception that reports that a value just read is not valid for the field.
     *
     * @param expected a description of the valid values, for example {@code "a color from 0 to 2"}
     * @param found the value
     */
    public IllegalArgumentException unexpected(String expected, Object found) {
        return in.error(in.position(), expected, String.valueOf(found));
    }

    /** Returns an exception that reports that a required field is missing. */
    public IllegalArgumentException missing(String field) {
        return in.error(in.position(), "field " + field, "the end of the message without it");
    }

    /** Reads consecutive elements of a repeated field. */
    ProtobufRun readRun(int tag, int wireType, int earlier) {
        run.read(tag, wireType, earlier);
        return run;
    }
}
