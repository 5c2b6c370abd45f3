package org.foxglove4j.processor.generate.json;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Formats JSON: objects and arrays that fit on one line are not broken, others are indented. */
public final class JsonText {

    private static final int LINE_LENGTH = 100;
    private static final String INDENT = "  ";

    private JsonText() {}

    /** Returns the text of a value that consists of maps, collections, strings, numbers and booleans. */
    public static String of(Object value) {
        return indented(value, "");
    }

    /** Returns a text as a JSON string, with its quotes. */
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < 0x20) {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static String indented(Object value, String indent) {
        String line = oneLine(value);
        if (indent.length() + line.length() <= LINE_LENGTH && !holdsObjects(value)) {
            return line;
        }
        String inner = indent + INDENT;
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> inner + quote(entry.getKey().toString()) + ": " + indented(entry.getValue(), inner))
                    .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
        }
        if (value instanceof Collection<?> items) {
            return items.stream()
                    .map(item -> inner + indented(item, inner))
                    .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
        }
        return line;
    }

    /** Returns whether an object or array is broken into lines even if it fits on one. */
    private static boolean holdsObjects(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(item -> item instanceof Map<?, ?> inner && !inner.isEmpty());
        }
        return value instanceof Collection<?> items && items.stream().anyMatch(Map.class::isInstance);
    }

    private static String oneLine(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quote(entry.getKey().toString()) + ": " + oneLine(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(JsonText::oneLine).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? quote(text) : value.toString();
    }
}
