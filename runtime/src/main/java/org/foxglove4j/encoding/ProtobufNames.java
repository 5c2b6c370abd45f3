package org.foxglove4j.encoding;

/**
 * Names the fields of one protobuf message, for what {@link ProtobufReader} says when the bytes are wrong.
 *
 * <p>Immutable: generated code keeps one in a constant for each message type.
 */
public final class ProtobufNames {

    private final int[] numbers;
    private final String[] names;

    private ProtobufNames(int[] numbers, String[] names) {
        this.numbers = numbers;
        this.names = names;
    }

    /**
     * Creates the names of a message's fields.
     *
     * @param numbers the field numbers
     * @param names the fields' names, in the same order
     * @throws IllegalArgumentException if there is not one name for each number
     */
    public static ProtobufNames of(int[] numbers, String... names) {
        if (numbers.length != names.length) {
            throw new IllegalArgumentException(numbers.length + " field numbers, but " + names.length + " names");
        }
        return new ProtobufNames(numbers.clone(), names.clone());
    }

    /**
     * Creates the names of a message's fields, where they are many.
     *
     * @param fields the number and the name of each field, with a space between
     */
    public static ProtobufNames parse(String... fields) {
        int[] numbers = new int[fields.length];
        String[] names = new String[fields.length];
        for (int i = 0; i < fields.length; i++) {
            int space = fields[i].indexOf(' ');
            numbers[i] = Integer.parseInt(fields[i].substring(0, space));
            names[i] = fields[i].substring(space + 1);
        }
        return new ProtobufNames(numbers, names);
    }

    /** Returns the name of a field; its number if it has none. */
    String nameOf(int number) {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == number) {
                return names[i];
            }
        }
        return Integer.toString(number);
    }
}
