package org.foxglove4j.encoding;

import java.util.Arrays;
import java.util.Map;

/**
 * Says in which field a null stood that a list, an array or a map of a message held. Generated code asks after the JVM
 * met the null, so that elements which are there cost nothing.
 *
 * <p>Each method returns what to throw: an exception that names the field and the element, caused by the given one; or
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
    public static NullPointerException inMap(NullPointerException thrown, Map<String, ?> values, String field) {
        for (Map.Entry<String, ?> entry : values.entrySet()) {
            if (entry.getKey() == null) {
                return because(thrown, "a key of field " + field + " is null: give it a name");
            }
            if (entry.getValue() == null) {
                return because(
                        thrown,
                        "the value of \"" + entry.getKey() + "\" in field " + field + " is null: leave the entry out");
            }
        }
        return thrown;
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
