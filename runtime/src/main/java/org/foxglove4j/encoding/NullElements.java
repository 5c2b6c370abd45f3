package org.foxglove4j.encoding;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reports which field contained a null inside a list, an array or a map, or from a converter. Generated code calls this
 * class only after a {@link NullPointerException}, so that elements that are not null cost nothing.
 *
 * <p>The methods for collections return the exception to throw: one that names the field and the element, with the
 * given exception as its cause, or the given exception itself if no element is null.
 */
public final class NullElements {

    private NullElements() {}

    /**
     * Explains an exception that was thrown while the elements of a list were written.
     *
     * @param field the field with its type, for example {@code points of Path}
     */
    public static NullPointerException inList(NullPointerException thrown, Iterable<?> values, String field) {
        try {
            int index = 0;
            for (Object value : values) {
                if (value == null) {
                    return element(thrown, index, field);
                }
                index++;
            }
        } catch (RuntimeException onceOnly) {
            thrown.addSuppressed(onceOnly);
        }
        return thrown;
    }

    /**
     * Explains an exception that was thrown while the elements of an array were written.
     *
     * @param field the field with its type, for example {@code points of Path}
     */
    public static NullPointerException inArray(NullPointerException thrown, Object[] values, String field) {
        int index = Arrays.asList(values).indexOf(null);
        return index < 0 ? thrown : element(thrown, index, field);
    }

    /**
     * Explains an exception that was thrown while the entries of a map were written.
     *
     * @param field the field with its type, for example {@code limits of Robot}
     */
    public static NullPointerException inMap(NullPointerException thrown, Map<?, ?> values, String field) {
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            if (entry.getKey() == null) {
                return because(thrown, "a key of field " + field + " is null: leave the entry out");
            }
            if (entry.getValue() == null) {
                return because(
                        thrown,
                        "the value of \"" + entry.getKey() + "\" in field " + field + " is null: leave the entry out");
            }
        }
        return thrown;
    }

    /**
     * Throws if entries of a map with enum keys were not found while iterating over all constants of the enum.
     *
     * @param left the number of entries that were not found; greater than 0 if a key is null or another thread removes
     *     entries
     */
    public static void checkKeys(Map<?, ?> values, int left) {
        if (left > 0) {
            for (Object key : values.keySet()) {
                Objects.requireNonNull(key);
            }
        }
    }

    /**
     * Returns the wire value that a converter returned, or throws if it is null.
     *
     * @param converter the converter's class
     * @param field the field with its type, for example {@code color of Lamp}
     */
    public static <W> W converted(@Nullable W wire, String converter, String field) {
        if (wire == null) {
            throw new NullPointerException(converter + " returned null for a value in field " + field
                    + ": return a value from toWire, or make the field null");
        }
        return wire;
    }

    /**
     * Returns the only component of a transparent record, or throws if it is null.
     *
     * @param component the component with its record, for example {@code name of Label}
     * @param field the field with its type, for example {@code labels of Robot}
     */
    public static <W> W held(@Nullable W value, String component, String field) {
        if (value == null) {
            throw new NullPointerException(component + " in field " + field
                    + " is null, but is encoded in place of the record: make the field null");
        }
        return value;
    }

    private static NullPointerException element(NullPointerException thrown, int index, String field) {
        return because(thrown, "element " + index + " of field " + field + " is null: leave it out");
    }

    private static NullPointerException because(NullPointerException thrown, String message) {
        NullPointerException explained = new NullPointerException(message);
        explained.initCause(thrown);
        return explained;
    }
}
