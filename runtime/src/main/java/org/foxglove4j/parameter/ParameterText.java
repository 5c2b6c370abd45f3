package org.foxglove4j.parameter;

import java.nio.charset.StandardCharsets;

/** Checks that strings can be encoded as UTF-8, and shortens values for error messages. */
final class ParameterText {

    private static final int MAX_SHOWN = 60;

    private ParameterText() {}

    static String requireUtf8(String text, String what) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(
                    what + " contains an unpaired surrogate, which UTF-8 cannot represent: " + text);
        }
        return text;
    }

    static String shorten(Object value) {
        String text = value.toString();
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }
}
