package org.foxglove4j.encoding;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says in which field a null stood that a list, an array or a map of a message held, or that a converter made. Generated
 * code asks after the JVM met the null, so that elements which are there cost nothing.
 *
 * <p>The methods for collections return what to throw: an exception that names the field and the element, caused by the given one; or
 * the given one, if no element is null.
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
     * Refuses a map of which entries were not met when one went through all constants of the enum that its keys are.
     *
     * @param left how many were not met; more than 0 where a key is null, or where another thread takes entries away
     */
    public static void checkKeys(Map<?, ?> values, int left) {
        if (left > 0) {
            for (Object key : values.keySet()) {
                Objects.requireNonNull(key);
            }
        }
    }

    /**
     * Returns what a converter made of a value, if it is not null.
     *
     * @param converter the converter's class
     * @param field the field with its type, for example {@code color of Lamp}
     */
    public static <W> W converted(@Nullable W wire, String converter, String field) {
        if (wire == null) {
            throw new NullPointerException(converter + " made null of a value in field " + field
                    + ": let toWire return something, or make the field null");
        }
        return wire;
    }

    /**
     * Returns what a record holds that is written as its only component, if that is not null.
     *
     * @param component the component with its record, for example {@code name of Label}
     * @param field the field with its type, for example {@code labels of Robot}
     */
    public static <W> W held(@Nullable W value, String component, String field) {
        if (value == null) {
            throw new NullPointerException(component + " in field " + field
                    + " is null, but is what is written instead of the record: make the field null");
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
