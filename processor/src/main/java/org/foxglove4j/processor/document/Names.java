package org.foxglove4j.processor.document;

/** The parts of schema names. */
final class Names {

    private Names() {}

    /** Returns the part before the last dot; empty if there is none. */
    static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /** Returns the part before the last dot, with that dot; empty if there is none. */
    static String prefix(String name) {
        return name.substring(0, name.lastIndexOf('.') + 1);
    }

    /** Returns the part after the last dot. */
    static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Returns the first sentence of a text, for lists. */
    static String firstSentence(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        int end = line.indexOf(". ");
        return end < 0 ? line : line.substring(0, end + 1);
    }
}
