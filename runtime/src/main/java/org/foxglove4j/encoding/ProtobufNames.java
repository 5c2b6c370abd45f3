package org.foxglove4j.encoding;

/**
 * The field names of a protobuf message, for the error messages of {@link ProtobufReader}.
 *
 * <p>Immutable. Generated code keeps an instance in a constant for each message type.
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
     * @throws IllegalArgumentException if the number of names and field numbers differs
     */
    public static ProtobufNames of(int[] numbers, String... names) {
        if (numbers.length != names.length) {
            throw new IllegalArgumentException(numbers.length + " field numbers, but " + names.length + " names");
        }
        return new ProtobufNames(numbers.clone(), names.clone());
    }

    /**
     * Creates the names of a message with many fields.
     *
     * @param fields the number and the name of each field, separated by a space
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

    /** Returns the name of a field, or its number if it has no name. */
    String nameOf(int number) {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == number) {
                return names[i];
            }
        }
        return Integer.toString(number);
    }
}
