package org.foxglove4j.encoding;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * Puts JSON values of bounded length into an array at a position, without checking whether there is room.
 *
 * <p>Generated code uses this class for sequences of literals and numbers: it reserves the sum of the lengths of the
 * literals and of the constants of this class, puts the values one after the other, and finally sets the length of the
 * buffer.
 *
 * <pre>{@code
 * int position = out.reserve(X.length + Y.length + 2 * JsonBytes.MAX_DOUBLE + 1);
 * byte[] array = out.array();
 * position = JsonBytes.putLiteral(array, position, X);
 * position = JsonBytes.putDouble(array, position, message.x());
 * position = JsonBytes.putLiteral(array, position, Y);
 * position = JsonBytes.putDouble(array, position, message.y());
 * array[position++] = '}';
 * out.setLength(position);
 * }</pre>
 *
 * <p>A message of bounded length, which contains only numbers, booleans, times and messages of bounded length, is best
 * written by a method {@code static int put(Pose message, byte[] array, int position)} that returns the position after
 * it, together with a constant for the room it needs, so that enclosing messages need to reserve only once.
 *
 * <p>Values are written in the same form as by {@link JsonWriter}. Each method returns the position after the value,
 * and may overwrite bytes after that position, up to the number of bytes given by its constant. If there is not enough
 * room, it may throw {@link IndexOutOfBoundsException}.
 */
public final class JsonBytes {

    /** The room that {@link #putBoolean} needs, in bytes. */
    public static final int MAX_BOOLEAN = 8;

    /** The room that {@link #putInt} and {@link #putUnsignedInt} need, in bytes. */
    public static final int MAX_INT = 16;

    /** The room that {@link #putLong} and {@link #putUnsignedLong} need, in bytes. */
    public static final int MAX_LONG = 24;

    /** The room that {@link #putFloat} needs, in bytes. */
    public static final int MAX_FLOAT = 32;

    /** The room that {@link #putDouble} needs, in bytes. */
    public static final int MAX_DOUBLE = 32;

    /** The room that {@link #putInstant} and {@link #putDuration} need, in bytes. */
    public static final int MAX_TIME = 64;

    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    private static final long TRUE = Swar.ascii("true");
    private static final long FALSE = Swar.ascii("false");
    private static final byte[] SEC = "{\"sec\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NSEC = ",\"nsec\":".getBytes(StandardCharsets.US_ASCII);

    private JsonBytes() {}

    /** Puts bytes unchanged; needs exactly as much room as they take. */
    public static int putLiteral(byte[] array, int position, byte[] utf8) {
        // If the literal is a constant, the compiler knows its length and reduces this method to a few moves.
        int length = utf8.length;
        if (length >= 8) {
            if (length > 64) {
                System.arraycopy(utf8, 0, array, position, length);
                return position + length;
            }
            for (int i = 0; i < length - 8; i += 8) {
                Swar.putLong(array, position + i, Swar.getLong(utf8, i));
            }
            // The last eight bytes, some of which may already have been put.
            Swar.putLong(array, position + length - 8, Swar.getLong(utf8, length - 8));
        } else if (length >= 4) {
            Swar.putInt(array, position, Swar.getInt(utf8, 0));
            Swar.putInt(array, position + length - 4, Swar.getInt(utf8, length - 4));
        } else {
            for (int i = 0; i < length; i++) {
                array[position + i] = utf8[i];
            }
        }
        return position + length;
    }

    /** Puts {@code null}; needs 4 bytes. */
    public static int putNull(byte[] array, int position) {
        return putLiteral(array, position, NULL);
    }

    /** Puts {@code true} or {@code false}. */
    public static int putBoolean(byte[] array, int position, boolean value) {
        Swar.putLong(array, position, value ? TRUE : FALSE);
        return position + (value ? 4 : 5);
    }

    /** Puts an integer. */
    public static int putInt(byte[] array, int position, int value) {
        return IntegerText.put(array, position, value);
    }

    /** Puts an integer from 0 to 4294967295. */
    public static int putUnsignedInt(byte[] array, int position, int value) {
        return IntegerText.putUnsigned(array, position, Integer.toUnsignedLong(value));
    }

    /** Puts an integer. */
    public static int putLong(byte[] array, int position, long value) {
        return IntegerText.put(array, position, value);
    }

    /** Puts an integer from 0 to 18446744073709551615. */
    public static int putUnsignedLong(byte[] array, int position, long value) {
        return IntegerText.putUnsigned(array, position, value);
    }

    /** Puts the shortest decimal that reads back as the same float, or {@code null}. */
    public static int putFloat(byte[] array, int position, float value) {
        return FloatText.put(array, position, value);
    }

    /** Puts the shortest decimal that reads back as the same double, or {@code null}. */
    public static int putDouble(byte[] array, int position, double value) {
        return DoubleText.put(array, position, value);
    }

    /** Puts a time as an object of {@code sec} and {@code nsec}. */
    public static int putInstant(byte[] array, int position, Instant value) {
        return putSecondsAndNanos(array, position, value.getEpochSecond(), value.getNano());
    }

    /** Puts a duration as an object of {@code sec} and {@code nsec}. */
    public static int putDuration(byte[] array, int position, Duration value) {
        return putSecondsAndNanos(array, position, value.getSeconds(), value.getNano());
    }

    private static int putSecondsAndNanos(byte[] array, int position, long seconds, int nanos) {
        int end = putLiteral(array, position, SEC);
        end = IntegerText.put(array, end, seconds);
        end = putLiteral(array, end, NSEC);
        end = IntegerText.put(array, end, nanos);
        array[end] = '}';
        return end + 1;
    }
}
