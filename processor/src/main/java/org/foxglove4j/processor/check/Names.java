package org.foxglove4j.processor.check;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks that names are valid in both encodings, and suggests replacements for those that are not. */
final class Names {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private Names() {}

    static boolean isIdentifier(String name) {
        return IDENTIFIER.matcher(name).matches();
    }

    static boolean isQualified(String name) {
        return Arrays.stream(name.split("\\.", -1)).allMatch(Names::isIdentifier);
    }

    static String suggest(String name) {
        String fit = name.strip().replaceAll("[^A-Za-z0-9_]+", "_").replaceFirst("^[^A-Za-z]+", "");
        return fit.isEmpty() ? "value" : fit;
    }

    static String suggestQualified(String name) {
        String fit = Arrays.stream(name.strip().split("[./]+"))
                .filter(word -> !word.isBlank())
                .map(Names::suggest)
                .collect(Collectors.joining("."));
        return fit.isEmpty() ? "Message" : fit;
    }
}
