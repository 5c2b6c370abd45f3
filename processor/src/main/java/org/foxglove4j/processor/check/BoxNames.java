package org.foxglove4j.processor.check;

/** Names the types that hold an optional primitive. */
final class BoxNames {

    private BoxNames() {}

    static String optionalOf(String primitive) {
        return switch (primitive) {
            case "int" -> "OptionalInt";
            case "long" -> "OptionalLong";
            case "double" -> "OptionalDouble";
            case "char" -> "Character";
            default -> Character.toUpperCase(primitive.charAt(0)) + primitive.substring(1);
        };
    }
}
