package org.foxglove4j.encoding;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON text (RFC 8259) value by value, in the order of the text.
 *
 * <p>Generated code reads an object with a loop over its fields, in any order, and skips unknown fields:
 *
 * <pre>{@code
 * double x = Double.NaN;
 * String frame = null;
 * in.beginObject();
 * for (int field; (field = in.nextField(NAMES)) != JsonReader.END; ) {
 *     switch (field) {
 *         case 0 -> x = in.readDouble();
 *         case 1 -> frame = in.readNull() ? null : in.readString();
 *         default -> in.skipValue();
 *     }
 * }
 * }</pre>
 *
 * <p>Arrays are also read with a loop: {@code in.beginArray(); while (in.nextElement()) ...}. After the outermost
 * value, {@link #readEnd} checks that nothing follows.
 *
 * <p>The methods are strict about types: a number is not read from a string, and an integer must fit the type. The
 * memory used is at most a small multiple of the size of the text. Not thread-safe.
 *
 * <p>Each method throws {@link IllegalArgumentException} if the text does not contain the value it reads. The exception
 * message names the field, the offset in bytes, what was expected and what was found.
 */
public final class JsonReader {

    /** Returned by {@link #nextField} for a field that is not in the table. The caller must skip its value. */
    public static final int UNKNOWN = -1;

    /** Returned by {@link #nextField} after reading the end of the object. */
    public static final int END = -2;

    private final byte[] data;
    private final int end;
    private final JsonPath path;
    private final JsonScanner scanner;
    private final JsonNumbers numbers;

    /**
     * Creates a reader for a text that fills an array.
     *
     * @param utf8 the text; it must not be changed while it is read
     */
    public JsonReader(byte[] utf8) {
        this(utf8, 0, utf8.length);
    }

    /**
     * Creates a reader for a text that occupies part of an array.
     *
     * @param utf8 the array that contains the text; it must not be changed while it is read
     * @param offset the index of its first byte
     * @param length the number of its bytes
     * @throws IndexOutOfBoundsException if that is not within the array
     */
    public JsonReader(byte[] utf8, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, utf8.length);
        this.data = utf8;
        this.end = offset + length;
        this.path = new JsonPath(utf8, offset, end);
        this.scanner = new JsonScanner(utf8, offset, end, path);
        this.numbers = new JsonNumbers(utf8, end, path, scanner);
    }

    /** Reads the beginning of an object. */
    public void beginObject() {
        begin('{', "an object", false);
    }

    /**
     * Reads the name of the object's next field, or the end of the object.
     *
     * @return the index of the name in the table, {@link #UNKNOWN} if it is not in the table, or {@link #END} at the
     *     end of the object
     */
    public int nextField(JsonNames names) {
        JsonPath.Level level = path.level();
        if (!advance(level, '}')) {
            return END;
        }
        int at = scanner.position();
        int length = names.lengthIfAt(level.next, data, at, end);
        int index;
        if (length > 0) {
            index = level.next;
            scanner.setPosition(at + length);
        } else {
            index = lookUp(names, at, level.next);
        }
        level.next = index + 1;
        scanner.expect(':', "a colon");
        return index;
    }

    /** Reads the name of the next field of an object with unknown fields; returns null at the end of the object. */
    public @Nullable String nextName() {
        if (!advance(path.level(), '}')) {
            return null;
        }
        String name = readString();
        scanner.expect(':', "a colon");
        return name;
    }

    /**
     * Converts the name read last to the key of a map.
     *
     * @param name what {@link #nextName} returned
     * @param expected a description of the expected name, for example {@code "a UUID"}
     * @param parser converts the name, or throws if it is invalid
     */
    public <T> T parseName(String name, String expected, Function<? super String, ? extends T> parser) {
        try {
            return parser.apply(name);
        } catch (RuntimeException e) {
            throw path.error(path.level().nameStart, expected);
        }
    }

    /** Converts the name read last, which must be a single character. */
    public char toChar(String name) {
        return parseName(name, "a name of one character", text -> {
            if (text.length() != 1) {
                throw new IllegalArgumentException(text);
            }
            return text.charAt(0);
        });
    }

    /** Reads the beginning of an array. */
    public void beginArray() {
        begin('[', "an array", true);
    }

    /**
     * Advances to the next element of the array, or reads the end of the array; returns whether there is an element.
     */
    public boolean nextElement() {
        JsonPath.Level level = path.level();
        if (advance(level, ']')) {
            level.next++;
            return true;
        }
        return false;
    }

    /** Reads {@code null} if it is the next value; returns whether it was. */
    public boolean readNull() {
        return scanner.readNull();
    }

    /** Reads {@code true} or {@code false}. */
    public boolean readBoolean() {
        boolean value = scanner.isNext('t');
        scanner.readWord(value ? "true" : "false", "true or false");
        return value;
    }

    /** Reads an integer from -128 to 127. */
    public byte readByte() {
        return (byte) numbers.readInteger(Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    /** Reads an integer from 0 to 255. */
    public byte readUnsignedByte() {
        return (byte) numbers.readInteger(0, 0xff);
    }

    /** Reads an integer from -32768 to 32767. */
    public short readShort() {
        return (short) numbers.readInteger(Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** Reads an integer from 0 to 65535. */
    public short readUnsignedShort() {
        return (short) numbers.readInteger(0, 0xffff);
    }

    /** Reads an integer from -2147483648 to 2147483647. */
    public int readInt() {
        return (int) numbers.readInteger(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Reads an integer from 0 to 4294967295. */
    public int readUnsignedInt() {
        return (int) numbers.readInteger(0, 0xffff_ffffL);
    }

    /** Reads an integer from -9223372036854775808 to 9223372036854775807. */
    public long readLong() {
        return numbers.readInteger(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Reads an integer from 0 to 18446744073709551615. */
    public long readUnsignedLong() {
        return numbers.readUnsignedLong();
    }

    /** Reads a number as the nearest float; {@code null} is read as NaN. */
    public float readFloat() {
        return numbers.readFloat();
    }

    /** Reads a number as the nearest double; {@code null} is read as NaN. */
    public double readDouble() {
        return numbers.readDouble();
    }

    /** Reads a string of one character. */
    public char readChar() {
        String value = readString();
        if (value.length() != 1) {
            throw unexpected("a string of one character");
        }
        return value.charAt(0);
    }

    /** Reads a string. An escaped unpaired surrogate is read as U+FFFD. */
    public String readString() {
        return scanner.string();
    }

    /**
     * Reads a value that is written as a string.
     *
     * @param expected a description of the expected string, for example {@code "a UUID"}
     * @param parser converts the string, or throws if it is invalid
     */
    public <T> T readParsed(String expected, Function<? super String, ? extends T> parser) {
        String text = readString();
        try {
            return parser.apply(text);
        } catch (RuntimeException e) {
            throw unexpected(expected);
        }
    }

    /** Reads bytes from a string in base64, with or without padding (RFC 4648, section 4). */
    public byte[] readBase64() {
        String text = readString();
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw unexpected("a string in base64");
        }
    }

    /** Reads a time from {@code {"sec":1,"nsec":500000000}}, seconds and nanoseconds since the Unix epoch. */
    public Instant readInstant() {
        return JsonTimes.readInstant(this, scanner);
    }

    /** Reads a duration from {@code {"sec":1,"nsec":500000000}}. */
    public Duration readDuration() {
        return JsonTimes.readDuration(this);
    }

    /** Reads an array of booleans. */
    public boolean[] readBooleanArray() {
        return JsonArrayReader.readBooleans(this);
    }

    /** Reads an array of integers from -32768 to 32767. */
    public short[] readShortArray() {
        return JsonArrayReader.readShorts(this);
    }

    /** Reads an array of integers. */
    public int[] readIntArray() {
        return JsonArrayReader.readInts(this);
    }

    /** Reads an array of integers from 0 to 4294967295. */
    public int[] readUnsignedIntArray() {
        return JsonArrayReader.readUnsignedInts(this);
    }

    /** Reads an array of integers. */
    public long[] readLongArray() {
        return JsonArrayReader.readLongs(this);
    }

    /** Reads an array of integers from 0 to 18446744073709551615. */
    public long[] readUnsignedLongArray() {
        return JsonArrayReader.readUnsignedLongs(this);
    }

    /** Reads an array of numbers; {@code null} is read as NaN. */
    public float[] readFloatArray() {
        return JsonArrayReader.readFloats(this);
    }

    /** Reads an array of numbers; {@code null} is read as NaN. */
    public double[] readDoubleArray() {
        return JsonArrayReader.readDoubles(this);
    }

    /**
     * Reads a number: a Double if it has a point or an exponent, otherwise a Long, or a BigInteger if it does not fit.
     */
    public Number readNumber() {
        return numbers.readAny();
    }

    /**
     * Reads an object and its content, in the order of the text, as maps, lists, strings, Booleans, numbers as returned
     * by {@link #readNumber}, and null.
     */
    public Map<String, @Nullable Object> readObject() {
        return JsonValues.readObject(this);
    }

    /** Returns the first character of the next value, or 0 at the end. */
    char nextCharacter() {
        int at = scanner.skipWhiteSpace();
        return at < end ? (char) data[at] : 0;
    }

    /** Skips a value of any kind and its content. */
    public void skipValue() {
        int outside = path.depth();
        do {
            skipToken();
            while (path.depth() > outside && !advanceToValue()) {
                // The container has ended; continue in the enclosing one.
            }
        } while (path.depth() > outside);
    }

    /** Checks that nothing but white space follows. */
    public void readEnd() {
        int at = scanner.skipWhiteSpace();
        if (at < end) {
            throw path.error(at, "the end of the text");
        }
    }

    /**
     * Returns an exception that reports that the value read last is not valid for the field.
     *
     * @param expected a description of the valid values, for example {@code "a color from 0 to 2"}
     */
    public IllegalArgumentException unexpected(String expected) {
        return scanner.unexpected(expected);
    }

    /** Returns an exception that reports that a required field is missing in the object that has just ended. */
    public IllegalArgumentException missing(String field) {
        return path.error(scanner.position(), "field " + field, "the end of the object without it");
    }

    private void begin(char bracket, String expected, boolean array) {
        int at = scanner.expect(bracket, expected);
        path.push(at, array);
    }

    /** Advances to the next name or element of a container, or ends it; returns whether there is one. */
    private boolean advance(JsonPath.Level level, char closing) {
        if (scanner.isNext(closing)) {
            scanner.expect(closing, "");
            path.pop();
            return false;
        }
        if (!level.empty) {
            scanner.expect(',', "a comma or " + closing);
        }
        level.empty = false;
        if (!level.array) {
            if (!scanner.isNext('"')) {
                throw path.error(scanner.position(), "a quoted field name");
            }
            level.nameStart = scanner.position();
        }
        return true;
    }

    private boolean advanceToValue() {
        JsonPath.Level level = path.level();
        if (level.array) {
            return nextElement();
        }
        if (advance(level, '}')) {
            scanner.scanString();
            scanner.expect(':', "a colon");
            return true;
        }
        return false;
    }

    private int lookUp(JsonNames names, int at, int likely) {
        if (!scanner.scanString()) {
            return names.indexOf(data, at, scanner.position(), likely);
        }
        byte[] plain = scanner.unescapedWithQuotes();
        return names.indexOf(plain, 0, plain.length, likely);
    }

    private void skipToken() {
        int at = scanner.skipWhiteSpace();
        switch (at < end ? data[at] : ' ') {
            case '{' -> beginObject();
            case '[' -> beginArray();
            case '"' -> scanner.scanString();
            case 't' -> scanner.readWord("true", "a value");
            case 'f' -> scanner.readWord("false", "a value");
            case 'n' -> scanner.readWord("null", "a value");
            default -> numbers.skip("a value");
        }
    }

    /** Reads an integer within a range. */
    int readInt(int min, int max) {
        return (int) numbers.readInteger(min, max);
    }
}
