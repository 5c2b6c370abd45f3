package org.foxglove4j.parameter;

import java.nio.charset.StandardCharsets;

/** Makes sure that texts can go to clients, and shortens those that go into errors. */
final class ParameterText {

    private static final int MAX_SHOWN = 60;

    private ParameterText() {}

    static String requireUtf8(String text, String what) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(what + " holds half a surrogate pair, which UTF-8 cannot say: " + text);
        }
        return text;
    }

    static String shorten(Object value) {
        String text = value.toString();
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }
}
