package org.foxglove4j.layout;

import java.util.regex.Pattern;

/**
 * Rejects strings that the app would silently not accept as colors. Color names are rejected too: labels look like
 * them.
 */
final class CssColor {

    private static final Pattern COLOR =
            Pattern.compile("#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})|(rgb|hsl)a?\\([-+0-9.,%/ a-z]+\\)");

    private CssColor() {}

    static String require(String name, String color) {
        if (!COLOR.matcher(color).matches()) {
            throw new IllegalArgumentException("setting " + name + ": expected a color, found \"" + color
                    + "\"; write #rrggbb, #rrggbbaa or rgba(255, 0, 0, 0.5)");
        }
        return color;
    }
}
