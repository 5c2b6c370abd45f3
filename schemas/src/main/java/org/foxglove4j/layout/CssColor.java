package org.foxglove4j.layout;

import java.util.regex.Pattern;

/** Refuses what no browser takes for a color, of which the app would say nothing. */
final class CssColor {

    private static final Pattern COLOR = Pattern.compile(
            "#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})|[a-zA-Z]+|(rgb|hsl)a?\\([-+0-9.,%/ a-z]+\\)");

    private CssColor() {}

    static String require(String name, String color) {
        if (!COLOR.matcher(color).matches()) {
            throw new IllegalArgumentException("setting " + name + ": a color was expected, found \"" + color
                    + "\"; write #rrggbb, #rrggbbaa or another color of CSS");
        }
        return color;
    }
}
