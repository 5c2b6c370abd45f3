package org.foxglove4j.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Holds the names of an object's fields in the form in which {@link JsonReader#nextField} finds them without making
 * strings.
 *
 * <p>Immutable: generated code keeps one in a constant for each type. It is quickest when the names stand in the order
 * in which they are written.
 */
public final class JsonNames {

    private final byte[][] quoted;

    private JsonNames(byte[][] quoted) {
        this.quoted = quoted;
    }

    /**
     * Creates the table of an object's fields.
     *
     * @param names the fields' names; {@link JsonReader#nextField} returns their indices
     */
    public static JsonNames of(String... names) {
        byte[][] quoted = new byte[names.length][];
        for (int i = 0; i < names.length; i++) {
            quoted[i] = ('"' + names[i] + '"').getBytes(StandardCharsets.UTF_8);
        }
        return new JsonNames(quoted);
    }

    /** Returns how long the name at an index is with its quotes if it stands at a position, else -1. */
    int lengthIfAt(int index, byte[] data, int position, int end) {
        if (index >= quoted.length) {
            return -1;
        }
        byte[] name = quoted[index];
        int length = name.length;
        return length <= end - position && Arrays.equals(data, position, position + length, name, 0, length)
                ? length
                : -1;
    }

    /**
     * Returns the index of the name that lies, with its quotes, in a range; else {@link JsonReader#UNKNOWN}.
     *
     * @param likely where to begin to look
     */
    int indexOf(byte[] data, int from, int to, int likely) {
        for (int i = 0, index = likely; i < quoted.length; i++, index++) {
            index = index < quoted.length ? index : 0;
            byte[] name = quoted[index];
            if (name.length == to - from && Arrays.equals(data, from, to, name, 0, name.length)) {
                return index;
            }
        }
        return JsonReader.UNKNOWN;
    }
}
