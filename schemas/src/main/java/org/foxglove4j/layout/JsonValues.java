package org.foxglove4j.layout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * The values of settings: a string, a long, a finite double, a boolean, a list, a {@link JsonObject} or null. Other
 * values are converted or rejected when they are set, so that the stack trace shows the caller at fault.
 */
final class JsonValues {

    /** Prevents a stack overflow for a map that contains itself. */
    private static final int MAX_DEPTH = 100;

    private JsonValues() {}

    /**
     * Returns an immutable copy of a value.
     *
     * @param name the setting, for exception messages
     * @throws IllegalArgumentException if JSON cannot represent the value
     */
    static @Nullable Object of(String name, @Nullable Object value) {
        return of(name, value, 0);
    }

    private static @Nullable Object of(String name, @Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw unexpected(name, "at most " + MAX_DEPTH + " nested maps and lists", "more; does one contain itself?");
        }
        if (value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Long
                || value instanceof JsonObject) {
            return value;
        }
        if (value instanceof Settings<?> settings) {
            return settings.json();
        }
        if (value instanceof Choice choice) {
            return choice.text();
        }
        if (value instanceof Number number) {
            return number(name, number);
        }
        if (value instanceof Map<?, ?> map) {
            return object(name, map, depth);
        }
        if (value instanceof Collection<?> elements) {
            List<@Nullable Object> copy = new ArrayList<>();
            for (Object element : elements) {
                copy.add(of(name + "[" + copy.size() + "]", element, depth + 1));
            }
            return Collections.unmodifiableList(copy);
        }
        throw unexpected(
                name,
                "a string, a number, a boolean, a list, a map or settings",
                value.getClass().getName() + " " + value + "; convert it to one of these");
    }

    private static Object number(String name, Number number) {
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        // Converted through its string, since (double) 0.1f is 0.10000000149011612.
        double value = number instanceof Double exact ? exact : Double.parseDouble(number.toString());
        if (!Double.isFinite(value)) {
            throw unexpected(name, "a finite number", value + ", which JSON cannot represent; leave the setting out");
        }
        return value;
    }

    private static JsonObject object(String name, Map<?, ?> map, int depth) {
        Map<String, @Nullable Object> members = new TreeMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String text)) {
                throw unexpected(name, "strings as the names of the values", String.valueOf(key));
            }
            members.put(text, of(name + "." + text, value, depth + 1));
        });
        return new JsonObject(members);
    }

    private static IllegalArgumentException unexpected(String name, String expected, String found) {
        return new IllegalArgumentException("setting " + name + ": expected " + expected + ", found " + found);
    }

    static String toJson(@Nullable Object value) {
        EncodeBuffer out = new EncodeBuffer();
        write(out, value);
        return new String(out.array(), 0, out.length(), UTF_8);
    }

    private static void write(EncodeBuffer out, @Nullable Object value) {
        if (value instanceof JsonObject object) {
            JsonWriter.writeLiteral(out, "{");
            object.members().forEach((name, member) -> {
                JsonWriter.writeName(out, name);
                write(out, member);
                JsonWriter.writeLiteral(out, ",");
            });
            JsonWriter.endObject(out);
        } else if (value instanceof List<?> elements) {
            JsonWriter.writeLiteral(out, "[");
            for (Object element : elements) {
                write(out, element);
                JsonWriter.writeLiteral(out, ",");
            }
            JsonWriter.endArray(out);
        } else if (value instanceof Double number) {
            JsonWriter.writeDouble(out, number);
        } else if (value instanceof String text) {
            JsonWriter.writeString(out, text);
        } else {
            JsonWriter.writeLiteral(out, String.valueOf(value));
        }
    }
}
