package org.foxglove4j.encoding;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/**
 * Appends JSON values to an {@link EncodeBuffer}, each method one whole value, in UTF-8 without white space.
 *
 * <p>Names, colons and commas are the caller's: generated code holds them as literals that the compiler has joined, for
 * example the UTF-8 of {@code ,"y":}, and appends them with {@link #writeLiteral}. Where it is not known in advance
 * which fields or how many elements follow, write each with a comma after it and close with {@link #endObject} or
 * {@link #endArray}, which take the last comma back.
 *
 * <p>Numbers are exact. A double or float is written with the fewest digits that read back as the same value, and
 * always as a fraction or with an exponent, so that readers that tell integers from floating point keep the type:
 * {@code 1.0}, {@code -0.0}, {@code 0.1}. From 1e-5 to below 1e16 it is written without exponent, beyond with one:
 * {@code 1e16}, {@code 1.5e-7}. JSON has no NaN and no infinity; they are written as {@code null}.
 *
 * <p>For a run of numbers and literals of bounded length, generated code asks for room once and calls
 * {@link JsonBytes}, which is this class without the question whether there is room.
 *
 * <p>Nothing here keeps state or allocates, other than the buffer when it grows. Values are taken as they are; null is
 * for the caller to write, with {@link #writeNull}.
 */
public final class JsonWriter {

    private JsonWriter() {}

    /**
     * Appends bytes as they are.
     *
     * @param utf8 part of a JSON text, in UTF-8; a constant, for the compiler to see its length
     */
    public static void writeLiteral(EncodeBuffer out, byte[] utf8) {
        int position = out.reserve(utf8.length);
        out.setLength(JsonBytes.putLiteral(out.array(), position, utf8));
    }

    /**
     * Appends text as it is.
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

    /** Writes an integer. Bytes and shorts are written so too. */
    public static void writeInt(EncodeBuffer out, int value) {
        int position = out.reserve(JsonBytes.MAX_INT);
        out.setLength(JsonBytes.putInt(out.array(), position, value));
    }

    /** Writes an integer from 0 to 4294967295. */
    public static void writeUnsignedInt(EncodeBuffer out, int value) {
        int position = out.reserve(JsonBytes.MAX_INT);
        out.setLength(JsonBytes.putUnsignedInt(out.array(), position, value));
    }

    /** Writes an integer with all its digits; readers that keep numbers as doubles round it from 2^53 on. */
    public static void writeLong(EncodeBuffer out, long value) {
        int position = out.reserve(JsonBytes.MAX_LONG);
        out.setLength(JsonBytes.putLong(out.array(), position, value));
    }

    /** Writes an integer from 0 to 18446744073709551615. */
    public static void writeUnsignedLong(EncodeBuffer out, long value) {
        int position = out.reserve(JsonBytes.MAX_LONG);
        out.setLength(JsonBytes.putUnsignedLong(out.array(), position, value));
    }

    /** Writes the shortest decimal that reads back as the same float; {@code null} for NaN and the infinities. */
    public static void writeFloat(EncodeBuffer out, float value) {
        int position = out.reserve(JsonBytes.MAX_FLOAT);
        out.setLength(JsonBytes.putFloat(out.array(), position, value));
    }

    /** Writes the shortest decimal that reads back as the same double; {@code null} for NaN and the infinities. */
    public static void writeDouble(EncodeBuffer out, double value) {
        int position = out.reserve(JsonBytes.MAX_DOUBLE);
        out.setLength(JsonBytes.putDouble(out.array(), position, value));
    }

    /** Writes a string of one character. */
    public static void writeChar(EncodeBuffer out, char value) {
        JsonStrings.writeChar(out, value);
    }

    /** Writes a string, quoted and escaped. A surrogate without its partner is written as U+FFFD. */
    public static void writeString(EncodeBuffer out, String value) {
        JsonStrings.write(out, value);
    }

    /** Writes a string, quoted and escaped. A surrogate without its partner is written as U+FFFD. */
    public static void writeString(EncodeBuffer out, CharSequence value) {
        if (value instanceof String string) {
            JsonStrings.write(out, string);
        } else {
            JsonStrings.write(out, value);
        }
    }

    /** Writes a string that the characters make up, quoted and escaped. */
    public static void writeString(EncodeBuffer out, char[] value) {
        JsonStrings.write(out, value);
    }

    /** Writes a name that is not known in advance, as of a map, and the colon after it. */
    public static void writeName(EncodeBuffer out, String name) {
        JsonStrings.write(out, name);
        int position = out.reserve(1);
        out.array()[position] = ':';
        out.setLength(position + 1);
    }

    /** Writes a name that is an integer, as of a map, and the colon after it. */
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

    /** Writes the bytes between position and limit as a string in base64; the position stays. */
    public static void writeBase64(EncodeBuffer out, ByteBuffer value) {
        Base64Text.write(out, value);
    }

    /**
     * Writes a time as {@code {"sec":1,"nsec":500000000}}, seconds and nanoseconds since the Unix epoch. Before 1970
     * {@code sec} is negative; {@code nsec} never is.
     */
    public static void writeInstant(EncodeBuffer out, Instant value) {
        int position = out.reserve(JsonBytes.MAX_TIME);
        out.setLength(JsonBytes.putInstant(out.array(), position, value));
    }

    /**
     * Writes a duration as {@code {"sec":1,"nsec":500000000}}. {@code nsec} is never negative: a tenth of a second
     * backwards is {@code {"sec":-1,"nsec":900000000}}.
     */
    public static void writeDuration(EncodeBuffer out, Duration value) {
        int position = out.reserve(JsonBytes.MAX_TIME);
        out.setLength(JsonBytes.putDuration(out.array(), position, value));
    }

    /** Writes {@code [true,false]}. */
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

    /** Ends an object, in place of the comma after its last field where there is one. */
    public static void endObject(EncodeBuffer out) {
        JsonArrays.close(out, '}');
    }

    /** Ends an array, in place of the comma after its last element where there is one. */
    public static void endArray(EncodeBuffer out) {
        JsonArrays.close(out, ']');
    }
}
