package org.foxglove4j.processor.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** Converts names to the conventions of Java. */
public final class WordCase {

    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern WORD_END = Pattern.compile("_+");

    private WordCase() {}

    /** Returns {@code FRAME_ID} for {@code frameId} and {@code frame_id}. */
    public static String upperSnake(String name) {
        return WORD_START.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    /** Returns {@code FrameId} for {@code frameId} and {@code frame_id}. */
    public static String upperCamel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : WORD_END.split(name, -1)) {
            if (!word.isEmpty()) {
                camel.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        return camel.toString();
    }
}
