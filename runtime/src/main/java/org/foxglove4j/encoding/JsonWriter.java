package org.foxglove4j.encoding;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/**
 * Appends JSON values to an {@link EncodeBuffer}. Each method writes one complete value, in UTF-8 without white space.
 *
 * <p>The caller writes names, colons and commas: generated code contains them as merged literals, for example the UTF-8
 * of {@code ,"y":}, and appends them with {@link #writeLiteral}. If the fields or the number of elements are not known
 * in advance, write a comma after each of them and finish with {@link #endObject} or {@link #endArray}, which remove
 * the last comma.
 *
 * <p>Numbers are exact. A double or float is written with the fewest digits that read back as the same value, and
 * always with a decimal point or an exponent, so that readers that distinguish integers from floating-point numbers
 * keep the type: {@code 1.0}, {@code -0.0}, {@code 0.1}. From 1e-5 to below 1e16 it is written without an exponent,
 * otherwise with one: {@code 1e16}, {@code 1.5e-7}. JSON has no NaN and no infinities; they are written as {@code
 * null}.
 *
 * <p>For a sequence of numbers and literals of bounded length, generated code reserves room once and calls {@link
 * JsonBytes}, which corresponds to this class without the checks for room.
 *
 * <p>The methods keep no state and allocate nothing, except that the buffer may grow. Values must not be null; the
 * caller writes nulls with {@link #writeNull}.
 */
public final class JsonWriter {

    private JsonWriter() {}

    /**
     * Appends bytes unchanged.
     *
     * @param utf8 part of a JSON text, in UTF-8; ideally a constant, so that the compiler knows its length
     */
    public static void writeLiteral(EncodeBuffer out, byte[] utf8) {
        int position = out.reserve(utf8.length);
        out.setLength(JsonBytes.putLiteral(out.array(), position, utf8));
    }

    /**
     * Appends a string unchanged.
     *
     * @param json part of a JSON text
     */
    public static void writeLiteral(EncodeBuffer out, String json) {
        Utf8.write(out, json);
    }

    /** Writes {@code null}. */
    public static void writeNull(EncodeBuffer out) {
        int position = out.reserve(4);
        out.setLength(JsonBytes.putNull(out.array(), position));
    }

    /** Writes {@code true} or {@code false}. */
    public static void writeBoolean(EncodeBuffer out, boolean value) {
        int position = out.reserve(JsonBytes.MAX_BOOLEAN);
        out.setLength(JsonBytes.putBoolean(out.array(), position, value));
    }

    /** Writes an integer; also used for bytes and shorts. */
    public static void writeInt(EncodeBuffer out, int value) {
        int position = out.reserve(JsonBytes.MAX_INT);
        out.setLength(JsonBytes.putInt(out.array(), position, value));
    }

    /** Writes an integer from 0 to 4294967295. */
    public static void writeUnsignedInt(EncodeBuffer out, int value) {
        int position = out.reserve(JsonBytes.MAX_INT);
        out.setLength(JsonBytes.putUnsignedInt(out.array(), position, value));
    }

    /** Writes an integer with all its digits. Readers that store numbers as doubles round integers above 2^53. */
    public static void writeLong(EncodeBuffer out, long value) {
        int position = out.reserve(JsonBytes.MAX_LONG);
        out.setLength(JsonBytes.putLong(out.array(), position, value));
    }

    /** Writes an integer from 0 to 18446744073709551615. */
    public static void writeUnsignedLong(EncodeBuffer out, long value) {
        int position = out.reserve(JsonBytes.MAX_LONG);
        out.setLength(JsonBytes.putUnsignedLong(out.array(), position, value));
    }

    /** Writes the shortest decimal that reads back as the same float, or {@code null} for NaN and infinities. */
    public static void writeFloat(EncodeBuffer out, float value) {
        int position = out.reserve(JsonBytes.MAX_FLOAT);
        out.setLength(JsonBytes.putFloat(out.array(), position, value));
    }

    /** Writes the shortest decimal that reads back as the same double, or {@code null} for NaN and infinities. */
    public static void writeDouble(EncodeBuffer out, double value) {
        int position = out.reserve(JsonBytes.MAX_DOUBLE);
        out.setLength(JsonBytes.putDouble(out.array(), position, value));
    }

    /** Writes a string of one character. */
    public static void writeChar(EncodeBuffer out, char value) {
        JsonStrings.writeChar(out, value);
    }

    /** Writes a string, quoted and escaped. An unpaired surrogate is written as U+FFFD. */
    public static void writeString(EncodeBuffer out, String value) {
        JsonStrings.write(out, value);
    }

    /** Writes a string, quoted and escaped. An unpaired surrogate is written as U+FFFD. */
    public static void writeString(EncodeBuffer out, CharSequence value) {
        if (value instanceof String string) {
            JsonStrings.write(out, string);
        } else {
            JsonStrings.write(out, value);
        }
    }

    /** Writes the characters of an array as a string, quoted and escaped. */
    public static void writeString(EncodeBuffer out, char[] value) {
        JsonStrings.write(out, value);
    }

    /** Writes a name that is not known in advance, for example a key of a map, followed by a colon. */
    public static void writeName(EncodeBuffer out, String name) {
        JsonStrings.write(out, name);
        int position = out.reserve(1);
        out.array()[position] = ':';
        out.setLength(position + 1);
    }

    /** Writes an integer as a name, for example a key of a map, followed by a colon. */
    public static void writeName(EncodeBuffer out, long name) {
        int position = out.reserve(JsonBytes.MAX_LONG + 3);
        byte[] array = out.array();
        array[position] = '"';
        int end = JsonBytes.putLong(array, position + 1, name);
        array[end] = '"';
        array[end + 1] = ':';
        out.setLength(end + 2);
    }

    /** Writes bytes as a string in base64, with padding (RFC 4648, section 4). */
    public static void writeBase64(EncodeBuffer out, byte[] value) {
        Base64Text.write(out, value, 0, value.length);
    }

    /** Writes the bytes between position and limit as a string in base64. The position is not changed. */
    public static void writeBase64(EncodeBuffer out, ByteBuffer value) {
        Base64Text.write(out, value);
    }

    /**
     * Writes a time as {@code {"sec":1,"nsec":500000000}}, seconds and nanoseconds since the Unix epoch. For times
     * before 1970, {@code sec} is negative. {@code nsec} is never negative.
     */
    public static void writeInstant(EncodeBuffer out, Instant value) {
        int position = out.reserve(JsonBytes.MAX_TIME);
        out.setLength(JsonBytes.putInstant(out.array(), position, value));
    }

    /**
     * Writes a duration as {@code {"sec":1,"nsec":500000000}}. {@code nsec} is never negative: a duration of -0.1
     * seconds is {@code {"sec":-1,"nsec":900000000}}.
     */
    public static void writeDuration(EncodeBuffer out, Duration value) {
        int position = out.reserve(JsonBytes.MAX_TIME);
        out.setLength(JsonBytes.putDuration(out.array(), position, value));
    }

    /** Writes an array of booleans. */
    public static void writeBooleanArray(EncodeBuffer out, boolean[] values) {
        JsonArrays.write(out, values);
    }

    /** Writes an array of integers. */
    public static void writeShortArray(EncodeBuffer out, short[] values) {
        JsonArrays.write(out, values);
    }

    /** Writes an array of integers. */
    public static void writeIntArray(EncodeBuffer out, int[] values) {
        JsonArrays.write(out, values);
    }

    /** Writes an array of integers from 0 to 4294967295. */
    public static void writeUnsignedIntArray(EncodeBuffer out, int[] values) {
        JsonArrays.writeUnsigned(out, values);
    }

    /** Writes an array of integers, each as {@link #writeLong}. */
    public static void writeLongArray(EncodeBuffer out, long[] values) {
        JsonArrays.write(out, values);
    }

    /** Writes an array of integers from 0 to 18446744073709551615. */
    public static void writeUnsignedLongArray(EncodeBuffer out, long[] values) {
        JsonArrays.writeUnsigned(out, values);
    }

    /** Writes an array of numbers, each as {@link #writeFloat}. */
    public static void writeFloatArray(EncodeBuffer out, float[] values) {
        JsonArrays.write(out, values);
    }

    /** Writes an array of numbers, each as {@link #writeDouble}. */
    public static void writeDoubleArray(EncodeBuffer out, double[] values) {
        JsonArrays.write(out, values);
    }

    /** Ends an object, replacing the comma after its last field, if any. */
    public static void endObject(EncodeBuffer out) {
        JsonArrays.close(out, '}');
    }

    /** Ends an array, replacing the comma after its last element, if any. */
    public static void endArray(EncodeBuffer out) {
        JsonArrays.close(out, ']');
    }
}
