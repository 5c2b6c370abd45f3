package org.foxglove4j;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.JsonWriter;
import org.jspecify.annotations.Nullable;

/** Encodes maps as JSON objects, choosing the JSON form of each value by its class. */
final class JsonMapEncoder implements Encoder<Map<String, ?>> {

    static final JsonMapEncoder INSTANCE = new JsonMapEncoder();

    /** Protects the stack against a map that contains itself. */
    private static final int MAX_DEPTH = 100;

    private JsonMapEncoder() {}

    @Override
    public String messageEncoding() {
        return MessageEncodings.JSON;
    }

    @Override
    public @Nullable Schema schema() {
        return null;
    }

    @Override
    public void encode(Map<String, ?> message, EncodeBuffer out) {
        writeMap(out, message, 1);
    }

    /** Writes any value that is allowed in a map. */
    static void writeValue(EncodeBuffer out, Object value) {
        write(out, value, 1);
    }

    private static void write(EncodeBuffer out, @Nullable Object value, int depth) {
        if (value instanceof String text) {
            JsonWriter.writeString(out, text);
        } else if (value instanceof Number number) {
            writeNumber(out, number);
        } else if (value instanceof Boolean bool) {
            JsonWriter.writeBoolean(out, bool);
        } else if (value == null) {
            JsonWriter.writeNull(out);
        } else if (value instanceof Map<?, ?> map) {
            writeMap(out, map, depth);
        } else if (value instanceof List<?> list && value instanceof RandomAccess) {
            writeList(out, list, depth);
        } else if (value instanceof Collection<?> collection) {
            writeCollection(out, collection, depth);
        } else if (value instanceof Instant instant) {
            JsonWriter.writeInstant(out, instant);
        } else if (value instanceof Duration duration) {
            JsonWriter.writeDuration(out, duration);
        } else if (value.getClass().isArray()) {
            writeArray(out, value, depth);
        } else {
            writeRare(out, value);
        }
    }

    /**
     * Writes a number.
     *
     * @throws IllegalArgumentException if numbers of its class are not supported
     */
    static void writeNumber(EncodeBuffer out, Number value) {
        if (value instanceof Double number) {
            JsonWriter.writeDouble(out, number);
        } else if (value instanceof Float number) {
            JsonWriter.writeFloat(out, number);
        } else if (value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || value instanceof AtomicInteger
                || value instanceof AtomicLong) {
            JsonWriter.writeLong(out, value.longValue());
        } else if (value instanceof BigInteger || value instanceof BigDecimal) {
            JsonWriter.writeLiteral(out, value.toString());
        } else {
            throw new UnwritableValueException(value);
        }
    }

    private static void writeMap(EncodeBuffer out, Map<?, ?> map, int depth) {
        requireDepth(depth);
        writeMark(out, '{');
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            JsonWriter.writeName(out, name(entry.getKey()));
            try {
                write(out, entry.getValue(), depth + 1);
            } catch (UnwritableValueException e) {
                throw e.within("." + entry.getKey());
            }
            writeMark(out, ',');
        }
        JsonWriter.endObject(out);
    }

    private static String name(@Nullable Object key) {
        if (key instanceof String text) {
            return text;
        }
        if (key instanceof Enum<?> constant) {
            return constant.name();
        }
        throw new UnwritableValueException(
                "expected a string as a key",
                key == null ? "null" : key.getClass().getName() + " " + key);
    }

    /** Iterates by index, because an iterator would be garbage. */
    private static void writeList(EncodeBuffer out, List<?> list, int depth) {
        requireDepth(depth);
        writeMark(out, '[');
        int size = list.size();
        for (int i = 0; i < size; i++) {
            writeElement(out, list.get(i), i, depth);
        }
        JsonWriter.endArray(out);
    }

    private static void writeCollection(EncodeBuffer out, Collection<?> collection, int depth) {
        requireDepth(depth);
        writeMark(out, '[');
        int index = 0;
        for (Object element : collection) {
            writeElement(out, element, index++, depth);
        }
        JsonWriter.endArray(out);
    }

    private static void writeElement(EncodeBuffer out, @Nullable Object element, int index, int depth) {
        try {
            write(out, element, depth + 1);
        } catch (UnwritableValueException e) {
            throw e.within("[" + index + "]");
        }
        writeMark(out, ',');
    }

    private static void writeArray(EncodeBuffer out, Object array, int depth) {
        if (array instanceof byte[] bytes) {
            JsonWriter.writeBase64(out, bytes);
        } else if (array instanceof double[] numbers) {
            JsonWriter.writeDoubleArray(out, numbers);
        } else if (array instanceof float[] numbers) {
            JsonWriter.writeFloatArray(out, numbers);
        } else if (array instanceof int[] numbers) {
            JsonWriter.writeIntArray(out, numbers);
        } else if (array instanceof long[] numbers) {
            JsonWriter.writeLongArray(out, numbers);
        } else if (array instanceof short[] numbers) {
            JsonWriter.writeShortArray(out, numbers);
        } else if (array instanceof boolean[] booleans) {
            JsonWriter.writeBooleanArray(out, booleans);
        } else if (array instanceof char[] text) {
            JsonWriter.writeString(out, text);
        } else {
            requireDepth(depth);
            writeMark(out, '[');
            Object[] elements = (Object[]) array;
            for (int i = 0; i < elements.length; i++) {
                writeElement(out, elements[i], i, depth);
            }
            JsonWriter.endArray(out);
        }
    }

    private static void writeRare(EncodeBuffer out, Object value) {
        if (value instanceof CharSequence text) {
            JsonWriter.writeString(out, text);
        } else if (value instanceof Enum<?> constant) {
            JsonWriter.writeString(out, constant.name());
        } else if (value instanceof Character character) {
            JsonWriter.writeChar(out, character);
        } else if (value instanceof ByteBuffer bytes) {
            JsonWriter.writeBase64(out, bytes);
        } else {
            writeMessage(out, value);
        }
    }

    /** Writes a message of an annotated type. */
    private static void writeMessage(EncodeBuffer out, Object message) {
        GeneratedJson.encoder(message.getClass())
                .orElseThrow(() -> new UnwritableValueException(message))
                .encode(message, out);
    }

    private static void writeMark(EncodeBuffer out, char mark) {
        int position = out.reserve(1);
        out.array()[position] = (byte) mark;
        out.setLength(position + 1);
    }

    private static void requireDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw new UnwritableValueException(
                    "expected at most " + MAX_DEPTH + " levels of nested maps and lists",
                    "more; does one contain itself?");
        }
    }

    /**
     * Reports a value that cannot be written. Its path is prepended as the exception propagates through maps and lists.
     */
    private static final class UnwritableValueException extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        private String path = "";

        UnwritableValueException(Object value) {
            super("expected a value that can be written as JSON, found "
                    + value.getClass().getName()
                    + "; annotate its class with @FoxgloveSchema and run foxglove4j-processor in the compiler, or convert"
                    + " it to a string, a number or a map");
        }

        UnwritableValueException(String expected, String found) {
            super(expected + ", found " + found);
        }

        UnwritableValueException within(String step) {
            path = step + path;
            return this;
        }

        @Override
        public String getMessage() {
            return "message" + path + ": " + super.getMessage();
        }
    }
}
