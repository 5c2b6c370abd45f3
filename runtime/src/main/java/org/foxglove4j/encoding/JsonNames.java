package org.foxglove4j.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The field names of an object, in a form that lets {@link JsonReader#nextField} look them up without creating strings.
 *
 * <p>Immutable. Generated code keeps an instance in a constant for each type. Lookup is fastest if the names are in the
 * order in which the fields are written.
 */
public final class JsonNames {

    private final byte[][] quoted;

    private JsonNames(byte[][] quoted) {
        this.quoted = quoted;
    }

    /**
     * Creates the table of an object's field names.
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

    /**
     * Returns the length of the name at an index, including quotes, if the name is at a position in the data, otherwise
     * -1.
     */
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
     * Returns the index of the quoted name in a range, or {@link JsonReader#UNKNOWN}.
     *
     * @param likely the index to try first
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
