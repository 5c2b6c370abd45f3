package org.foxglove4j.dynamic;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The path to a value in a message that was decoded to a map, such as {@code pose.position.x}, {@code ranges[0]} or
 * {@code points[-1].z}.
 *
 * <p>Names are separated by dots, as in the app's message paths after the topic. Names that contain dots or brackets
 * must be in double quotes. Indexes count from 0 at the start, or from -1 backwards at the end. Immutable.
 */
public final class FieldPath {

    private static final List<String> SECONDS = List.of("sec", "secs", "seconds");
    private static final List<String> NANOS = List.of("nsec", "nsecs", "nanosec", "nanos");

    private final String text;

    /** Names (strings) and indexes (integers). */
    private final List<Object> steps;

    private FieldPath(String text, List<Object> steps) {
        this.text = text;
        this.steps = steps;
    }

    /**
     * Parses a path.
     *
     * @throws IllegalArgumentException if the text is not a valid path
     */
    public static FieldPath of(String path) {
        return new FieldPath(path, FieldPathParser.parse(path));
    }

    /** Returns the value, or null if the message has no value at this path. */
    public @Nullable Object get(Map<String, ?> message) {
        Object value = message;
        for (Object step : steps) {
            value = step(value, step);
        }
        return value;
    }

    /**
     * Returns the value as a number. A null value, which represents NaN in JSON, is returned as NaN.
     *
     * @throws NoSuchElementException if the message has no value at this path
     * @throws IllegalArgumentException if the value is not a number
     */
    public double getDouble(Map<String, ?> message) {
        Object value = get(message);
        if (value == null && has(message)) {
            return Double.NaN;
        }
        return require(message, value, Number.class, "a number").doubleValue();
    }

    /**
     * Returns the value as an integer.
     *
     * @throws NoSuchElementException if the message has no value at this path
     * @throws IllegalArgumentException if the value is not an integer, or does not fit a {@code long}
     */
    public long getLong(Map<String, ?> message) {
        return require(message, get(message), Long.class, "a 64-bit integer");
    }

    /**
     * Returns the value as a string.
     *
     * @throws NoSuchElementException if the message has no value at this path
     * @throws IllegalArgumentException if the value is not a string
     */
    public String getString(Map<String, ?> message) {
        return require(message, get(message), String.class, "a string");
    }

    /**
     * Returns the value as a time. The value may be a ROS 1 time, a message of seconds and nanoseconds, as in ROS 2,
     * Protobuf, FlatBuffers and Foxglove's JSON, or an ISO 8601 string with an offset.
     *
     * @throws NoSuchElementException if the message has no value at this path
     * @throws IllegalArgumentException if the value is not a time
     */
    public Instant getInstant(Map<String, ?> message) {
        Object value = get(message);
        if (value instanceof Map<?, ?> time) {
            Object seconds = first(time, SECONDS);
            Object nanos = first(time, NANOS);
            if (time.size() == 2 && seconds instanceof Long whole && nanos instanceof Long rest) {
                try {
                    return Instant.ofEpochSecond(whole, rest);
                } catch (DateTimeException | ArithmeticException e) {
                    throw new IllegalArgumentException(expected("a time") + ", found " + whole + " seconds", e);
                }
            }
        } else if (value instanceof String date) {
            try {
                return OffsetDateTime.parse(date).toInstant();
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(expected("a time") + ", found the string " + date, e);
            }
        }
        return require(message, value, Instant.class, "a time");
    }

    private static @Nullable Object first(Map<?, ?> entries, List<String> names) {
        for (String name : names) {
            Object value = entries.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable Object step(@Nullable Object value, Object step) {
        if (step instanceof String name) {
            return value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        int index = (int) step;
        if (value instanceof List<?> list) {
            int place = index < 0 ? list.size() + index : index;
            return place < 0 || place >= list.size() ? null : list.get(place);
        }
        if (value instanceof byte[] bytes) {
            int place = index < 0 ? bytes.length + index : index;
            return place < 0 || place >= bytes.length ? null : (Object) (bytes[place] & 0xFFL);
        }
        return null;
    }

    /** Returns whether there is a value, which may be null. */
    private boolean has(Map<String, ?> message) {
        Object parent = message;
        for (Object step : steps.subList(0, steps.size() - 1)) {
            parent = step(parent, step);
        }
        Object last = steps.get(steps.size() - 1);
        if (last instanceof String) {
            return parent instanceof Map<?, ?> map && map.containsKey(last);
        }
        int index = (int) last;
        return parent instanceof List<?> list && index < list.size() && index >= -list.size();
    }

    private <T> T require(Map<String, ?> message, @Nullable Object value, Class<T> type, String what) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        if (value == null && !has(message)) {
            throw new NoSuchElementException(expected(what) + ", found none: " + describeEnd(message));
        }
        throw new IllegalArgumentException(expected(what) + ", found " + describe(value));
    }

    private String expected(String what) {
        return "expected " + what + " at " + text;
    }

    private String describeEnd(Map<String, ?> message) {
        Object value = message;
        for (int i = 0; i < steps.size(); i++) {
            Object next = step(value, steps.get(i));
            if (next == null) {
                String there = i == 0 ? "the message" : "the value before " + quoted(steps.get(i));
                return there + " is " + describe(value);
            }
            value = next;
        }
        return "it is null";
    }

    private static String quoted(Object step) {
        return step instanceof String name ? '.' + name : "[" + step + "]";
    }

    private static String describe(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return "a message with " + map.keySet();
        }
        if (value instanceof List<?> list) {
            return "an array of " + list.size();
        }
        if (value instanceof byte[] bytes) {
            return bytes.length + " bytes";
        }
        return value instanceof String textValue ? '"' + textValue + '"' : String.valueOf(value);
    }

    /** Returns whether the other object is a path with the same text. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldPath that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the path as it was given. */
    @Override
    public String toString() {
        return text;
    }
}
