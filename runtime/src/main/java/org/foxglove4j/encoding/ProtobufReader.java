package org.foxglove4j.encoding;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one protobuf message, in the order in which they come.
 *
 * <p>Generated code reads a message with a loop over its tags, and skips those that it does not know:
 *
 * <pre>{@code
 * double x = 0;
 * Position position = null;
 * double[] ranges = {};
 * for (int tag; (tag = in.readTag(NAMES)) != 0; ) {
 *     switch (tag) {
 *         case 9 -> x = in.readDouble(); // field 1, 64 bits
 *         case 18 -> { // field 2, length-delimited
 *             int outer = in.beginMessage();
 *             position = PositionProtobuf.read(in);
 *             in.endMessage(outer);
 *         }
 *         case 25, 26 -> ranges = in.readDoubles(tag, ranges); // field 3, each by itself or packed
 *         default -> in.skipField();
 *     }
 * }
 * }</pre>
 *
 * <p>A field that comes with another wire type than its own is thus skipped as an unknown one, and of a field that
 * comes twice the last value counts, as protobuf has it. What is read never needs more memory than a small multiple of
 * the bytes that are there. Not safe for use by several threads.
 *
 * <p>Each method throws {@link IllegalArgumentException} if the bytes are not what it reads; the text names the field,
 * the offset in the message, what was expected and what was found.
 */
public final class ProtobufReader {

    private static final int MAX_DEPTH = 100;

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH_DELIMITED = 2;
    private static final int START_GROUP = 3;
    private static final int END_GROUP = 4;
    private static final int FIXED32 = 5;

    private static final long MAX_COPIES_PER_BYTE = 1024;

    private static final ProtobufNames SECONDS_AND_NANOS = ProtobufNames.of(new int[] {1, 2}, "seconds", "nanos");

    private final byte[] data;
    private final int start;
    private int position;
    private int limit;
    private int depth;
    private long elementsCopied;
    private long[] run = {};
    private int[] tags = new int[8];
    private @Nullable ProtobufNames[] names = new ProtobufNames[8];

    /**
     * Creates a reader of a message that fills an array.
     *
     * @param data the message; it must not change meanwhile
     */
    public ProtobufReader(byte[] data) {
        this(data, 0, data.length);
    }

    /**
     * Creates a reader of a message that is part of an array.
     *
     * @param data the array that holds the message; it must not change meanwhile
     * @param offset the index of its first byte
     * @param length the number of its bytes
     * @throws IndexOutOfBoundsException if that is not within the array
     */
    public ProtobufReader(byte[] data, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, data.length);
        this.data = data;
        this.start = offset;
        this.position = offset;
        this.limit = offset + length;
    }

    /**
     * Reads the tag of the next field.
     *
     * @param fields the names of the fields of this message
     * @return {@code number << 3 | wireType}, or 0 at the end of the message
     */
    public int readTag(ProtobufNames fields) {
        names[depth] = fields;
        tags[depth] = 0;
        if (position == limit) {
            return 0;
        }
        int at = position;
        long tag = readVarint();
        if (tag >>> 3 == 0 || tag > 0xffff_ffffL) {
            throw error(at, "a field number from 1 to 536870911", Long.toUnsignedString(tag >>> 3));
        }
        tags[depth] = (int) tag;
        return (int) tag;
    }

    /** Skips the field whose tag was read last. */
    public void skipField() {
        skip(tags[depth]);
    }

    /** Reads an {@code int32} or enum value. */
    public int readInt32() {
        return (int) readVarint();
    }

    /** Reads an {@code int64} or {@code uint64} value. */
    public long readInt64() {
        return readVarint();
    }

    /** Reads a {@code uint32} value. */
    public int readUint32() {
        return (int) readVarint();
    }

    /** Reads a {@code sint32} value. */
    public int readSint32() {
        return unzigzag((int) readVarint());
    }

    /** Reads a {@code sint64} value. */
    public long readSint64() {
        return unzigzag(readVarint());
    }

    /** Reads a {@code fixed32} or {@code sfixed32} value. */
    public int readFixed32() {
        int at = take(Integer.BYTES);
        return Swar.getInt(data, at);
    }

    /** Reads a {@code fixed64} or {@code sfixed64} value. */
    public long readFixed64() {
        int at = take(Long.BYTES);
        return Swar.getLong(data, at);
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
        return readVarint() != 0;
    }

    /** Reads a {@code string} value. */
    public String readString() {
        int length = readLength();
        int at = take(length);
        String value = Utf8.decode(data, at, length);
        if (value == null) {
            throw error(at, "a string in UTF-8", "bytes that are none");
        }
        return value;
    }

    /**
     * Reads a {@code string} value that stands for something else.
     *
     * @param expected what the string should be, for example {@code "a UUID"}
     * @param parser makes the value, or throws if the string is no such thing
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
        int length = readLength();
        int at = take(length);
        return Arrays.copyOfRange(data, at, at + length);
    }

    /** Reads a {@code google.protobuf.Timestamp} value. */
    public Instant readTimestamp() {
        int at = position;
        int outer = beginMessage();
        long seconds = 0;
        int nanos = 0;
        for (int tag; (tag = readTag(SECONDS_AND_NANOS)) != 0; ) {
            switch (tag) {
                case 1 << 3 -> seconds = readInt64();
                case 2 << 3 -> nanos = readInt32();
                default -> skipField();
            }
        }
        endMessage(outer);
        try {
            return Instant.ofEpochSecond(seconds, nanos);
        } catch (DateTimeException | ArithmeticException e) {
            throw error(at, "a time within the years that Instant knows", seconds + " seconds");
        }
    }

    /** Reads a {@code google.protobuf.Duration} value. */
    public Duration readDuration() {
        int at = position;
        int outer = beginMessage();
        long seconds = 0;
        int nanos = 0;
        for (int tag; (tag = readTag(SECONDS_AND_NANOS)) != 0; ) {
            switch (tag) {
                case 1 << 3 -> seconds = readInt64();
                case 2 << 3 -> nanos = readInt32();
                default -> skipField();
            }
        }
        endMessage(outer);
        try {
            return Duration.ofSeconds(seconds, nanos);
        } catch (ArithmeticException e) {
            throw error(at, "a duration of at most 2^63 seconds", seconds + " seconds");
        }
    }

    /**
     * Reads the elements of a repeated {@code int32} or enum field that stand here, packed or each with the same tag.
     *
     * @param tag the tag that was read last
     * @param earlier those that have been read before, or an empty array
     * @return the earlier ones and those read; a new array unless nothing was read
     */
    public int[] readInt32s(int tag, int[] earlier) {
        int count = readRun(tag, VARINT, earlier.length);
        int[] values = Arrays.copyOf(earlier, earlier.length + count);
        for (int i = 0; i < count; i++) {
            values[earlier.length + i] = (int) run[i];
        }
        return values;
    }

    /**
     * Reads the elements of a repeated {@code int32} or enum field that stand here, packed or each with the same tag.
     *
     * @param tag the tag that was read last
     * @param earlier those that have been read before, or an empty array
     * @return the earlier ones and those read; a new array unless nothing was read
     */
    public short[] readInt32s(int tag, short[] earlier) {
        int count = readRun(tag, VARINT, earlier.length);
        short[] values = Arrays.copyOf(earlier, earlier.length + count);
        for (int i = 0; i < count; i++) {
            values[earlier.length + i] = toShort((int) run[i]);
        }
        return values;
    }

    /**
     * Reads the elements of a repeated {@code int64} or {@code uint64} field that stand here, packed or each with the same tag.
     *
     * @param tag the tag that was read last
     * @param earlier those that have been read before, or an empty array
     * @return the earlier ones and those read; a new array unless nothing was read
     */
    public long[] readInt64s(int tag, long[] earlier) {
        int count = readRun(tag, VARINT, earlier.length);
        long[] values = Arrays.copyOf(earlier, earlier.length + count);
        for (int i = 0; i < count; i++) {
            values[earlier.length + i] = run[i];
        }
        return values;
    }

    /**
     * Reads the elements of a repeated {@code uint32} field that stand here, packed or each with the same tag.
     *
     * @param tag the tag that was read last
     * @param earlier those that have been read before, or an empty array
     * @return the earlier ones and those read; a new array unless nothing was read
     */
    public int[] readUint32s(int tag, int[] earlier) {
        int count = readRun(tag, VARINT, earlier.length);
        int[] values = Arrays.copyOf(earlier, earlier.length + count);
        for (int i = 0; i < count; i++) {
            values[earlier.length + i] = (int) run[i];
        }
        return values;
    }

    /**
     * Reads the elements of a repeated {@code uint32} field that stand here, packed or each with the same tag.
     *
     * @param tag the tag that was read last
     * @param earlier those that have been read before, or an empty array
     * @return the earlier ones and those read; a new array unless nothing was read
     */
    public short[] readUint32s(int tag, short[] earlier) {
        int count = readRun(tag, VARINT, earlier.length);
        short[] values = Arrays.copyOf(earlier, earlier.length + count);
        for (int i = 0; i < count; i++) {
            values[earlier.length + i] = toUnsignedShort((int) run[i]);
        }
        return values;
    }

    /**
     * Reads the elements of a repeated {@code sint32} field that stand here, packed or each with the same tag.
     *
     * @param tag the tag that was read last
     * @param earlier those that have been read before, or an empty array
     * @return the earlier ones and those read; a new array unless nothing was read
     */
    public int[] readSint32s(int tag, int[] earlier) {
        int count = readRun(tag, VARINT, earlier.length);
        int[] values = Arrays.copyOf(earlier, earlier.length + count);
        for (int i = 0; i < count; i++) {
            values[earlier.length + i] = unzigzag((int) run[i]);
        }
        return values;
    }

    /**
     * Reads the elements of a repeated {@code sint32} field that stand here, packed or each with the same tag.
     *
     * @param tag the tag that was read last
     * @param earlier those that have been read before, or an empty array
     * @return the earlier ones and those read; a new array unless nothing was read
     */
    public short[] readSint32s(int tag, short[] earlier) {
        int count = readRun(tag, VARINT, earlier.length);
        short[] values = Arrays.copyOf(earlier, earlier.length + count);
        for (int i = 0; i < count; i++) {
            values[earlier.length + i] = toShort(unzigzag((int) run[i]));
        }
        return values;
    }

    /**
     * Reads the elements of a repeated {@code sint64} field that stand here, packed or each with the same tag.
     *
     * @param tag the tag that was read last
     * @param earlier those that have been read before, or an empty array
     * @return the earlier ones and those read; a new array unless nothing was read
     */
    public long[] readSint64s(int tag, long[] earlier) {
        int count = readRun(tag, VARINT, earlier.length);
        long[] values = Arrays.copyOf(earlier, earlier.length + count);
        for (int i = 0; i < count; i++) {
            values[earlier.length + i] = unzigzag(run[i]);
        }
        return values;
    }

    /**
     * Reads the elements of a repeated {@code bool} field that stand here, packed or each with the same tag.
     *
     * @param tag the tag that was read last
     * @param earlier those that have been read before, or an empty array
     * @return the earlier ones and those read; a new array unless nothing was read
     */
    public boolean[] readBools(int tag, boolean[] earlier) {
        int count = readRun(tag, VARINT, earlier.length);
        boolean[] values = Arrays.copyOf(earlier, earlier.length + count);
        for (int i = 0; i < count; i++) {
            values[earlier.length + i] = run[i] != 0;
        }
        return values;
    }

    /**
     * Reads the elements of a repeated {@code fixed32} or {@code sfixed32} field that stand here, packed or each with the same tag.
     *
     * @param tag the tag that was read last
     * @param earlier those that have been read before, or an empty array
     * @return the earlier ones and those read; a new array unless nothing was read
     */
    public int[] readFixed32s(int tag, int[] earlier) {
        int count = readRun(tag, FIXED32, earlier.length);
        int[] values = Arrays.copyOf(earlier, earlier.length + count);
        for (int i = 0; i < count; i++) {
            values[earlier.length + i] = (int) run[i];
        }
        return values;
    }

    /**
     * Reads the elements of a repeated {@code fixed64} or {@code sfixed64} field that stand here, packed or each with the same tag.
     *
     * @param tag the tag that was read last
     * @param earlier those that have been read before, or an empty array
     * @return the earlier ones and those read; a new array unless nothing was read
     */
    public long[] readFixed64s(int tag, long[] earlier) {
        int count = readRun(tag, FIXED64, earlier.length);
        long[] values = Arrays.copyOf(earlier, earlier.length + count);
        for (int i = 0; i < count; i++) {
            values[earlier.length + i] = run[i];
        }
        return values;
    }

    /**
     * Reads the elements of a repeated {@code float} field that stand here, packed or each with the same tag.
     *
     * @param tag the tag that was read last
     * @param earlier those that have been read before, or an empty array
     * @return the earlier ones and those read; a new array unless nothing was read
     */
    public float[] readFloats(int tag, float[] earlier) {
        int count = readRun(tag, FIXED32, earlier.length);
        float[] values = Arrays.copyOf(earlier, earlier.length + count);
        for (int i = 0; i < count; i++) {
            values[earlier.length + i] = Float.intBitsToFloat((int) run[i]);
        }
        return values;
    }

    /**
     * Reads the elements of a repeated {@code double} field that stand here, packed or each with the same tag.
     *
     * @param tag the tag that was read last
     * @param earlier those that have been read before, or an empty array
     * @return the earlier ones and those read; a new array unless nothing was read
     */
    public double[] readDoubles(int tag, double[] earlier) {
        int count = readRun(tag, FIXED64, earlier.length);
        double[] values = Arrays.copyOf(earlier, earlier.length + count);
        for (int i = 0; i < count; i++) {
            values[earlier.length + i] = Double.longBitsToDouble(run[i]);
        }
        return values;
    }

    /**
     * Returns a value just read, as a short.
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
     * Returns a value just read, as the bits of a short.
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
     * Returns a value just read, as a byte.
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
     * Returns a value just read, as the bits of a byte.
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
     * Returns a string just read, as the one character that it is.
     *
     * @throws IllegalArgumentException if it has none or more
     */
    public char toChar(String value) {
        if (value.length() != 1) {
            throw unexpected("a string of one character", '"' + value + '"');
        }
        return value.charAt(0);
    }

    /**
     * Begins to read a message within this one: until {@link #endMessage}, its end is the end.
     *
     * @return what {@link #endMessage} needs
     */
    public int beginMessage() {
        int length = readLength();
        int outer = limit;
        if (depth + 1 == MAX_DEPTH) {
            throw tooDeep();
        }
        if (depth + 1 == tags.length) {
            tags = Arrays.copyOf(tags, 2 * tags.length);
            names = Arrays.copyOf(names, 2 * names.length);
        }
        depth++;
        tags[depth] = 0;
        limit = position + length;
        return outer;
    }

    /**
     * Ends a message within this one, after {@link #readTag} has returned 0.
     *
     * @param outer what {@link #beginMessage} returned
     */
    public void endMessage(int outer) {
        position = limit;
        limit = outer;
        depth--;
    }

    /**
     * Returns what says that a value just read is not one that the field can have.
     *
     * @param expected what it can have, for example {@code "a color from 0 to 2"}
     * @param found the value
     */
    public IllegalArgumentException unexpected(String expected, Object found) {
        return error(position, expected, String.valueOf(found));
    }

    /** Returns what says that a field that must be there is not. */
    public IllegalArgumentException missing(String field) {
        return error(position, "field " + field, "the end of the message without it");
    }

    /** Reads the elements that stand here into {@link #run}, and returns how many. */
    private int readRun(int tag, int wireType, int earlier) {
        limitCopies(earlier);
        int count = 0;
        do {
            if ((tag & 7) == LENGTH_DELIMITED) {
                int outer = limit;
                int length = readLength();
                limit = position + length;
                while (position < limit) {
                    count = addToRun(count, readElement(wireType));
                }
                limit = outer;
            } else {
                count = addToRun(count, readElement(wireType));
            }
        } while (readTagIf(tag));
        return count;
    }

    private long readElement(int wireType) {
        return switch (wireType) {
            case VARINT -> readVarint();
            case FIXED32 -> readFixed32();
            default -> readFixed64();
        };
    }

    private int addToRun(int count, long bits) {
        if (count == run.length) {
            run = Arrays.copyOf(run, Math.max(16, 2 * count));
        }
        run[count] = bits;
        return count + 1;
    }

    /** Reads the next tag if it is the given one. */
    private boolean readTagIf(int tag) {
        int before = position;
        if (before < limit) {
            if (readVarint() == Integer.toUnsignedLong(tag)) {
                return true;
            }
            position = before;
        }
        return false;
    }

    /** Stops a message that scatters a repeated field so that copying it together would take quadratic time. */
    private void limitCopies(int earlier) {
        elementsCopied += earlier;
        if (elementsCopied > MAX_COPIES_PER_BYTE * (data.length + 1024)) {
            throw error(position, "the elements of a repeated field together", "them scattered over the message");
        }
    }

    private static int unzigzag(int bits) {
        return bits >>> 1 ^ -(bits & 1);
    }

    private static long unzigzag(long bits) {
        return bits >>> 1 ^ -(bits & 1);
    }

    private long readVarint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = data[take(1)];
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw error(position, "a varint of at most 10 bytes", "a longer one");
    }

    private int readLength() {
        int at = position;
        long length = readVarint();
        if (length < 0 || length > limit - position) {
            throw error(at, "a length of at most " + (limit - position) + " bytes", Long.toUnsignedString(length));
        }
        return (int) length;
    }

    private int take(int byteCount) {
        int at = position;
        if (limit - at < byteCount) {
            throw error(at, byteCount + " more bytes", "the end of the message after " + (limit - at));
        }
        position = at + byteCount;
        return at;
    }

    private void skip(int tag) {
        switch (tag & 7) {
            case VARINT -> readVarint();
            case FIXED64 -> take(Long.BYTES);
            case LENGTH_DELIMITED -> take(readLength());
            case FIXED32 -> take(Integer.BYTES);
            case START_GROUP -> skipGroup(tag, 1);
            default -> throw error(position, "a wire type of protobuf", "wire type " + (tag & 7));
        }
    }

    private void skipGroup(int startTag, int level) {
        if (depth + level >= MAX_DEPTH) {
            throw tooDeep();
        }
        int endTag = startTag - START_GROUP + END_GROUP;
        for (int tag; (tag = (int) readVarint()) != endTag; ) {
            if ((tag & 7) == START_GROUP) {
                skipGroup(tag, level + 1);
            } else {
                skip(tag);
            }
        }
    }

    private IllegalArgumentException tooDeep() {
        return error(position, "at most " + MAX_DEPTH + " messages within each other", "more");
    }

    private IllegalArgumentException error(int at, String expected, String found) {
        StringBuilder path = new StringBuilder();
        for (int level = 0; level <= depth; level++) {
            ProtobufNames fields = names[level];
            if (tags[level] != 0) {
                int number = tags[level] >>> 3;
                path.append(path.isEmpty() ? "" : ".");
                path.append(fields == null ? Integer.toString(number) : fields.nameOf(number));
            }
        }
        return new IllegalArgumentException((path.isEmpty() ? "protobuf message" : "protobuf field " + path)
                + " at byte " + (at - start) + ": expected " + expected + ", found " + found);
    }
}
