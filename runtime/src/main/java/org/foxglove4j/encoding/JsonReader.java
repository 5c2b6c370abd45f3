package org.foxglove4j.encoding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON text (RFC 8259) value by value, in the order in which they stand.
 *
 * <p>Generated code reads an object with a loop over its fields, in whichever order they come, and skips those that it
 * does not know:
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
 * <p>An array is read with a loop too: {@code in.beginArray(); while (in.nextElement()) ...}. After the outermost value
 * {@link #readEnd} makes sure that nothing follows.
 *
 * <p>The methods are exact about types: a number is not read from a string, nor an integer that the type cannot hold.
 * What is read never needs more memory than a small multiple of the text that is there. Not safe for use by several
 * threads.
 *
 * <p>Each method throws {@link IllegalArgumentException} if the text is not what it reads; the exception's text names
 * the field, the offset in bytes, what was expected and what was found.
 */
public final class JsonReader {

    /** Returned by {@link #nextField} for a field that is not in the table: skip its value. */
    public static final int UNKNOWN = -1;

    /** Returned by {@link #nextField} at the end of the object, which it has then read. */
    public static final int END = -2;

    private static final int MAX_DEPTH = 256;

    /** More digits than this are no measurement, and would take long to convert. */
    private static final int MAX_NUMBER_LENGTH = 2048;

    /** What fits into a long with any digits after it. */
    private static final long MAX_DIGITS = 1_000_000_000_000_000_000L;

    private static final JsonNames SEC_AND_NSEC = JsonNames.of("sec", "nsec");
    private static final BigInteger MAX_UNSIGNED_LONG =
            BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    private final byte[] data;
    private final int start;
    private final int end;
    private int position;
    /** Where the value begins that was read last, for what is said of it. */
    private int valueStart;

    /** What {@link #scanDecimal} found: a number without its sign. */
    private long decimalDigits;

    private int decimalExponent;

    private int depth;
    private Level[] levels = new Level[8];

    /**
     * Creates a reader of a text that fills an array.
     *
     * @param utf8 the text; it must not change meanwhile
     */
    public JsonReader(byte[] utf8) {
        this(utf8, 0, utf8.length);
    }

    /**
     * Creates a reader of a text that is part of an array.
     *
     * @param utf8 the array that holds the text; it must not change meanwhile
     * @param offset the index of its first byte
     * @param length the number of its bytes
     * @throws IndexOutOfBoundsException if that is not within the array
     */
    public JsonReader(byte[] utf8, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, utf8.length);
        this.data = utf8;
        this.start = offset;
        this.end = offset + length;
        this.position = offset;
        this.levels[0] = new Level();
    }

    /** Reads the beginning of an object. */
    public void beginObject() {
        begin('{', "an object", false);
    }

    /**
     * Reads the name of the object's next field, or the end of the object.
     *
     * @return the name's index in the table; {@link #UNKNOWN} if it is not there; {@link #END} if there is no more
     */
    public int nextField(JsonNames names) {
        Level level = levels[depth];
        if (!advance(level, '}')) {
            return END;
        }
        int at = position;
        int length = names.lengthIfAt(level.next, data, at, end);
        int index;
        if (length > 0) {
            index = level.next;
            position = at + length;
        } else {
            index = lookUp(names, at, level.next);
        }
        level.next = index + 1;
        expectColon();
        return index;
    }

    /** Reads the name of the object's next field, where it is not known which there are; null at the end. */
    public @Nullable String nextName() {
        if (!advance(levels[depth], '}')) {
            return null;
        }
        String name = readString();
        expectColon();
        return name;
    }

    /** Reads the beginning of an array. */
    public void beginArray() {
        begin('[', "an array", true);
    }

    /** Goes to the array's next element, or reads the end of the array; returns whether there is an element. */
    public boolean nextElement() {
        Level level = levels[depth];
        if (advance(level, ']')) {
            level.next++;
            return true;
        }
        return false;
    }

    /** Reads {@code null} if that is the next value; returns whether it was. */
    public boolean readNull() {
        int at = skipWhiteSpace();
        if (at < end && data[at] == 'n') {
            readWord("null", "a value");
            return true;
        }
        return false;
    }

    /** Reads {@code true} or {@code false}. */
    public boolean readBoolean() {
        int at = skipWhiteSpace();
        valueStart = at;
        if (at < end && data[at] == 't') {
            readWord("true", "true or false");
            return true;
        }
        readWord("false", "true or false");
        return false;
    }

    /** Reads an integer from -128 to 127. */
    public byte readByte() {
        return (byte) readInteger(Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    /** Reads an integer from 0 to 255. */
    public byte readUnsignedByte() {
        return (byte) readInteger(0, 0xff);
    }

    /** Reads an integer from -32768 to 32767. */
    public short readShort() {
        return (short) readInteger(Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** Reads an integer from 0 to 65535. */
    public short readUnsignedShort() {
        return (short) readInteger(0, 0xffff);
    }

    /** Reads an integer from -2147483648 to 2147483647. */
    public int readInt() {
        return (int) readInteger(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Reads an integer from 0 to 4294967295. */
    public int readUnsignedInt() {
        return (int) readInteger(0, 0xffff_ffffL);
    }

    /** Reads an integer from -9223372036854775808 to 9223372036854775807. */
    public long readLong() {
        return readInteger(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Reads an integer from 0 to 18446744073709551615. */
    public long readUnsignedLong() {
        BigInteger value = readBigInteger("an integer from 0 to 18446744073709551615");
        if (value.signum() < 0 || value.compareTo(MAX_UNSIGNED_LONG) > 0) {
            throw unexpected("an integer from 0 to 18446744073709551615");
        }
        return value.longValue();
    }

    /** Reads the float that is nearest to a number; NaN from {@code null}. */
    public float readFloat() {
        int at = skipWhiteSpace();
        if (scanDecimal(at)) {
            float magnitude = DecimalParser.toFloat(decimalDigits, decimalExponent);
            if (!Float.isNaN(magnitude)) {
                return data[at] == '-' ? -magnitude : magnitude;
            }
        }
        position = at;
        if (readNull()) {
            return Float.NaN;
        }
        float value = Float.parseFloat(readNumber("a number or null"));
        if (Float.isInfinite(value)) {
            throw unexpected("a number that a float can hold");
        }
        return value;
    }

    /** Reads the double that is nearest to a number; NaN from {@code null}. */
    public double readDouble() {
        int at = skipWhiteSpace();
        if (scanDecimal(at)) {
            double magnitude = DecimalParser.toDouble(decimalDigits, decimalExponent);
            if (!Double.isNaN(magnitude)) {
                return data[at] == '-' ? -magnitude : magnitude;
            }
        }
        position = at;
        if (readNull()) {
            return Double.NaN;
        }
        double value = Double.parseDouble(readNumber("a number or null"));
        if (Double.isInfinite(value)) {
            throw unexpected("a number that a double can hold");
        }
        return value;
    }

    /** Reads a string of one character. */
    public char readChar() {
        String value = readString();
        if (value.length() != 1) {
            throw unexpected("a string of one character");
        }
        return value.charAt(0);
    }

    /** Reads a string. A surrogate without its partner, written as an escape, is read as U+FFFD. */
    public String readString() {
        boolean escaped = scanString();
        int from = valueStart;
        int length = position - from - 2;
        byte[] bytes = escaped ? new byte[length] : data;
        int offset = escaped ? 0 : from + 1;
        String value = Utf8.decode(bytes, offset, escaped ? unescape(from + 1, position - 1, bytes) : length);
        if (value == null) {
            throw unexpected("a string in UTF-8");
        }
        return value;
    }

    /**
     * Reads a value that is written as a string.
     *
     * @param expected what the string should be, for example {@code "a UUID"}
     * @param parser makes the value, or throws if the string is no such thing
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
        int at = skipWhiteSpace();
        long[] time = readSecondsAndNanos();
        try {
            return Instant.ofEpochSecond(time[0], time[1]);
        } catch (DateTimeException | ArithmeticException e) {
            valueStart = at;
            throw unexpected("a time within the years that Instant knows");
        }
    }

    /** Reads a duration from {@code {"sec":1,"nsec":500000000}}. */
    public Duration readDuration() {
        long[] time = readSecondsAndNanos();
        return Duration.ofSeconds(time[0], time[1]);
    }

    /** Reads an array of {@code true} and {@code false}. */
    public boolean[] readBooleanArray() {
        boolean[] values = {};
        int count = 0;
        for (beginArray(); nextElement(); count++) {
            if (count == values.length) {
                values = Arrays.copyOf(values, Math.max(16, 2 * count));
            }
            values[count] = readBoolean();
        }
        return Arrays.copyOf(values, count);
    }

    /** Reads an array of integers from -32768 to 32767. */
    public short[] readShortArray() {
        short[] values = {};
        int count = 0;
        for (beginArray(); nextElement(); count++) {
            if (count == values.length) {
                values = Arrays.copyOf(values, Math.max(16, 2 * count));
            }
            values[count] = readShort();
        }
        return Arrays.copyOf(values, count);
    }

    /** Reads an array of integers. */
    public int[] readIntArray() {
        int[] values = {};
        int count = 0;
        for (beginArray(); nextElement(); count++) {
            if (count == values.length) {
                values = Arrays.copyOf(values, Math.max(16, 2 * count));
            }
            values[count] = readInt();
        }
        return Arrays.copyOf(values, count);
    }

    /** Reads an array of integers from 0 to 4294967295. */
    public int[] readUnsignedIntArray() {
        int[] values = {};
        int count = 0;
        for (beginArray(); nextElement(); count++) {
            if (count == values.length) {
                values = Arrays.copyOf(values, Math.max(16, 2 * count));
            }
            values[count] = readUnsignedInt();
        }
        return Arrays.copyOf(values, count);
    }

    /** Reads an array of integers. */
    public long[] readLongArray() {
        long[] values = {};
        int count = 0;
        for (beginArray(); nextElement(); count++) {
            if (count == values.length) {
                values = Arrays.copyOf(values, Math.max(16, 2 * count));
            }
            values[count] = readLong();
        }
        return Arrays.copyOf(values, count);
    }

    /** Reads an array of integers from 0 to 18446744073709551615. */
    public long[] readUnsignedLongArray() {
        long[] values = {};
        int count = 0;
        for (beginArray(); nextElement(); count++) {
            if (count == values.length) {
                values = Arrays.copyOf(values, Math.max(16, 2 * count));
            }
            values[count] = readUnsignedLong();
        }
        return Arrays.copyOf(values, count);
    }

    /** Reads an array of numbers, NaN from each {@code null}. */
    public float[] readFloatArray() {
        float[] values = {};
        int count = 0;
        for (beginArray(); nextElement(); count++) {
            if (count == values.length) {
                values = Arrays.copyOf(values, Math.max(16, 2 * count));
            }
            values[count] = readFloat();
        }
        return Arrays.copyOf(values, count);
    }

    /** Reads an array of numbers, NaN from each {@code null}. */
    public double[] readDoubleArray() {
        double[] values = {};
        int count = 0;
        for (beginArray(); nextElement(); count++) {
            if (count == values.length) {
                values = Arrays.copyOf(values, Math.max(16, 2 * count));
            }
            values[count] = readDouble();
        }
        return Arrays.copyOf(values, count);
    }

    /** Reads a value of any kind, and all that is in it, and forgets it. */
    public void skipValue() {
        int outside = depth;
        do {
            skipToken();
            while (depth > outside && !advanceToValue()) {
                // The container has ended; go on in the one around it.
            }
        } while (depth > outside);
    }

    /** Makes sure that nothing but white space follows. */
    public void readEnd() {
        valueStart = skipWhiteSpace();
        if (valueStart < end) {
            throw unexpected("the end of the text");
        }
    }

    /**
     * Returns what says that the value read last is not one that the field can have.
     *
     * @param expected what it can have, for example {@code "a color from 0 to 2"}
     */
    public IllegalArgumentException unexpected(String expected) {
        return error(valueStart, expected, describe(valueStart));
    }

    /** Returns what says that a field that must be there is not in the object that has just ended. */
    public IllegalArgumentException missing(String field) {
        return error(position, "field " + field, "the end of the object without it");
    }

    private void begin(char bracket, String expected, boolean array) {
        int at = skipWhiteSpace();
        valueStart = at;
        if (at == end || data[at] != bracket) {
            throw unexpected(expected);
        }
        if (depth == MAX_DEPTH) {
            throw error(at, "at most " + MAX_DEPTH + " values within each other", "more");
        }
        position = at + 1;
        depth++;
        if (depth == levels.length) {
            levels = Arrays.copyOf(levels, 2 * depth);
        }
        if (levels[depth] == null) {
            levels[depth] = new Level();
        }
        levels[depth].begin(array);
    }

    /** Goes to the next name or element of a container, or ends it; returns whether there is one. */
    private boolean advance(Level level, char closing) {
        int at = skipWhiteSpace();
        if (at < end && data[at] == closing) {
            position = at + 1;
            depth--;
            return false;
        }
        if (level.empty) {
            level.empty = false;
        } else if (at < end && data[at] == ',') {
            position = at + 1;
            at = skipWhiteSpace();
        } else {
            throw error(at, "a comma or " + closing, describe(at));
        }
        if (!level.array) {
            if (at == end || data[at] != '"') {
                throw error(at, "a field's name in quotes", describe(at));
            }
            level.nameStart = at;
        }
        return true;
    }

    private boolean advanceToValue() {
        Level level = levels[depth];
        if (level.array) {
            return nextElement();
        }
        if (advance(level, '}')) {
            scanString();
            expectColon();
            return true;
        }
        return false;
    }

    private int lookUp(JsonNames names, int at, int likely) {
        if (!scanString()) {
            return names.indexOf(data, at, position, likely);
        }
        byte[] quoted = new byte[position - at];
        quoted[0] = '"';
        byte[] plain = new byte[position - at];
        int length = unescape(at + 1, position - 1, plain);
        System.arraycopy(plain, 0, quoted, 1, length);
        quoted[length + 1] = '"';
        return names.indexOf(quoted, 0, length + 2, likely);
    }

    private void expectColon() {
        int at = skipWhiteSpace();
        if (at == end || data[at] != ':') {
            throw error(at, "a colon", describe(at));
        }
        position = at + 1;
    }

    private void skipToken() {
        int at = skipWhiteSpace();
        valueStart = at;
        int first = at < end ? data[at] : -1;
        switch (first) {
            case '{' -> beginObject();
            case '[' -> beginArray();
            case '"' -> scanString();
            case 't' -> readWord("true", "a value");
            case 'f' -> readWord("false", "a value");
            case 'n' -> readWord("null", "a value");
            default -> scanNumber("a value");
        }
    }

    private void readWord(String word, String expected) {
        int at = position;
        valueStart = at;
        int length = word.length();
        if (end - at < length) {
            throw unexpected(expected);
        }
        for (int i = 0; i < length; i++) {
            if (data[at + i] != word.charAt(i)) {
                throw unexpected(expected);
            }
        }
        position = at + length;
    }

    private String readNumber(String expected) {
        scanNumber(expected);
        return new String(data, valueStart, position - valueStart, StandardCharsets.ISO_8859_1);
    }

    /**
     * Goes past a number of not too many digits, and keeps it as digits and a power of ten. If it is another or none,
     * returns false and leaves {@link #position} where it was.
     */
    private boolean scanDecimal(int from) {
        int first = from < end && data[from] == '-' ? from + 1 : from;
        long digits = 0;
        int at = first;
        for (int digit; at < end && (digit = data[at] - '0') >= 0 && digit <= 9 && digits < MAX_DIGITS / 10; at++) {
            digits = digits * 10 + digit;
        }
        if (at == first || (data[first] == '0' && at > first + 1)) {
            return false;
        }
        int exponent = 0;
        if (at < end && data[at] == '.') {
            int point = at++;
            for (int digit; at < end && (digit = data[at] - '0') >= 0 && digit <= 9 && digits < MAX_DIGITS / 10; at++) {
                digits = digits * 10 + digit;
            }
            exponent = point + 1 - at;
            if (exponent == 0) {
                return false;
            }
        }
        if (at < end && (data[at] | 0x20) == 'e') {
            int sign = at + 1;
            int begin = sign < end && (data[sign] == '-' || data[sign] == '+') ? sign + 1 : sign;
            int power = 0;
            at = begin;
            for (int digit; at < end && (digit = data[at] - '0') >= 0 && digit <= 9 && power < 100; at++) {
                power = power * 10 + digit;
            }
            if (at == begin) {
                return false;
            }
            exponent += data[sign] == '-' ? -power : power;
        }
        if (at < end && data[at] >= '0' && data[at] <= '9') {
            return false;
        }
        decimalDigits = digits;
        decimalExponent = exponent;
        valueStart = from;
        position = at;
        return true;
    }

    /** Goes past a number, whose beginning is then {@link #valueStart}. */
    private void scanNumber(String expected) {
        int at = skipWhiteSpace();
        valueStart = at;
        if (at < end && data[at] == '-') {
            at++;
        }
        if (at < end && data[at] == '0') {
            at++;
        } else {
            at = scanDigits(at, expected);
        }
        if (at < end && data[at] == '.') {
            at = scanDigits(at + 1, expected);
        }
        if (at < end && (data[at] | 0x20) == 'e') {
            at++;
            if (at < end && (data[at] == '+' || data[at] == '-')) {
                at++;
            }
            at = scanDigits(at, expected);
        }
        if (at - valueStart > MAX_NUMBER_LENGTH) {
            throw error(valueStart, "a number of at most " + MAX_NUMBER_LENGTH + " characters", "a longer one");
        }
        position = at;
    }

    private int scanDigits(int from, String expected) {
        int at = from;
        while (at < end && data[at] >= '0' && data[at] <= '9') {
            at++;
        }
        if (at == from) {
            throw unexpected(expected);
        }
        return at;
    }

    private long readInteger(long min, long max) {
        int at = skipWhiteSpace();
        if (scanDecimal(at) && decimalExponent == 0) {
            long value = data[at] == '-' ? -decimalDigits : decimalDigits;
            if (value >= min && value <= max) {
                return value;
            }
        }
        position = at;
        BigInteger value = readBigInteger("an integer from " + min + " to " + max);
        if (value.bitLength() > 63 || value.longValue() < min || value.longValue() > max) {
            throw unexpected("an integer from " + min + " to " + max);
        }
        return value.longValue();
    }

    /** Reads a number without a fraction, also one written as {@code 1.0} or {@code 1e3}. */
    private BigInteger readBigInteger(String expected) {
        BigDecimal value = new BigDecimal(readNumber(expected));
        if (value.signum() == 0) {
            return BigInteger.ZERO;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() > 0 || (long) stripped.precision() - stripped.scale() > 20) {
            throw unexpected(expected);
        }
        return stripped.toBigIntegerExact();
    }

    private long[] readSecondsAndNanos() {
        long seconds = 0;
        long nanos = 0;
        int seen = 0;
        beginObject();
        for (int field; (field = nextField(SEC_AND_NSEC)) != END; ) {
            switch (field) {
                case 0 -> {
                    seconds = readLong();
                    seen |= 1;
                }
                case 1 -> {
                    nanos = readInteger(0, 999_999_999);
                    seen |= 2;
                }
                default -> skipValue();
            }
        }
        if (seen != 3) {
            throw missing((seen & 1) == 0 ? "sec" : "nsec");
        }
        return new long[] {seconds, nanos};
    }

    /** Goes past a string, whose beginning is then {@link #valueStart}; returns whether something in it is escaped. */
    private boolean scanString() {
        int at = skipWhiteSpace();
        valueStart = at;
        if (at == end || data[at] != '"') {
            throw unexpected("a string");
        }
        boolean escaped = false;
        for (at = findSpecial(at + 1); at < end; at = findSpecial(at)) {
            byte next = data[at];
            if (next == '"') {
                position = at + 1;
                return escaped;
            }
            if (next != '\\') {
                throw error(at, "no control character in a string", "0x" + Integer.toHexString(next));
            }
            escaped = true;
            at = skipEscape(at);
        }
        throw error(end, "the end of the string that begins at byte " + (valueStart - start), describe(end));
    }

    /** Returns the position of the next quote, backslash or control character, or the end. */
    private int findSpecial(int from) {
        int at = from;
        for (; at < end - 7; at += 8) {
            long found = Swar.special(Swar.getLong(data, at));
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >> 3);
            }
        }
        while (at < end && (data[at] < 0 || data[at] >= 0x20) && data[at] != '"' && data[at] != '\\') {
            at++;
        }
        return at;
    }

    private int skipEscape(int at) {
        int escape = at + 1 < end ? data[at + 1] : -1;
        if (escape == 'u') {
            hex(at + 2);
            return at + 6;
        }
        if (escape < 0 || "\"\\/bfnrt".indexOf(escape) < 0) {
            throw error(at, "an escape of JSON", describe(at));
        }
        return at + 2;
    }

    /** Puts the characters of a string that has been scanned, of which some are escaped, and returns how many bytes. */
    private int unescape(int from, int to, byte[] target) {
        int length = 0;
        for (int at = from; at < to; at++) {
            byte next = data[at];
            if (next != '\\') {
                target[length++] = next;
                continue;
            }
            next = data[++at];
            switch (next) {
                case 'n' -> target[length++] = '\n';
                case 'r' -> target[length++] = '\r';
                case 't' -> target[length++] = '\t';
                case 'b' -> target[length++] = '\b';
                case 'f' -> target[length++] = '\f';
                case 'u' -> {
                    char unit = hex(at + 1);
                    at += 4;
                    if (!Character.isSurrogate(unit)) {
                        length = Utf8.put(target, length, unit);
                    } else if (isLowSurrogateEscape(at + 1) && Character.isHighSurrogate(unit)) {
                        length = Utf8.putSupplementary(target, length, Character.toCodePoint(unit, hex(at + 3)));
                        at += 6;
                    } else {
                        length = Utf8.put(target, length, Utf8.REPLACEMENT);
                    }
                }
                default -> target[length++] = next;
            }
        }
        return length;
    }

    private boolean isLowSurrogateEscape(int at) {
        return data[at] == '\\' && data[at + 1] == 'u' && Character.isLowSurrogate(hex(at + 2));
    }

    private char hex(int from) {
        int value = 0;
        for (int at = from; at < from + 4; at++) {
            int digit = at < end ? Character.digit(data[at], 16) : -1;
            if (digit < 0) {
                throw error(at, "four hexadecimal digits", describe(at));
            }
            value = value << 4 | digit;
        }
        return (char) value;
    }

    private int skipWhiteSpace() {
        int at = position;
        while (at < end && (data[at] == ' ' || data[at] == '\n' || data[at] == '\r' || data[at] == '\t')) {
            at++;
        }
        position = at;
        return at;
    }

    /** Returns the beginning of what stands at a position. */
    private String describe(int at) {
        if (at >= end) {
            return "the end of the text";
        }
        int to = at + 1;
        boolean string = data[at] == '"';
        while (to < end && to - at < 24 && (string || ",:]} \n\r\t".indexOf(data[to]) < 0)) {
            to++;
            if (string && data[to - 1] == '"') {
                break;
            }
        }
        return new String(data, at, to - at, StandardCharsets.UTF_8);
    }

    private IllegalArgumentException error(int at, String expected, String found) {
        StringBuilder path = new StringBuilder();
        for (int i = 1; i <= depth; i++) {
            appendTo(path, levels[i]);
        }
        return new IllegalArgumentException((path.isEmpty() ? "JSON text" : "JSON field " + path) + " at byte "
                + (at - start) + ": expected " + expected + ", found " + found);
    }

    private void appendTo(StringBuilder path, Level level) {
        if (level.array) {
            path.append('[').append(Math.max(0, level.next - 1)).append(']');
        } else if (level.nameStart >= 0) {
            int to = level.nameStart + 1;
            while (to < end && data[to] != '"') {
                to++;
            }
            path.append(path.isEmpty() ? "" : ".");
            path.append(new String(
                    data, level.nameStart + 1, Math.max(0, to - level.nameStart - 1), StandardCharsets.UTF_8));
        }
    }

    /** Says how far an object or array has been read. */
    private static final class Level {

        private boolean array;
        private boolean empty;
        /** Where the name of the object's last field begins, with its quote; -1 before the first. */
        private int nameStart;
        /** The index in the table of names that the next field is likely to have; how many elements were begun. */
        private int next;

        private void begin(boolean isArray) {
            array = isArray;
            empty = true;
            nameStart = -1;
            next = 0;
        }
    }
}
