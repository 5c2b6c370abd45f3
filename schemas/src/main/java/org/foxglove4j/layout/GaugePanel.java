package org.foxglove4j.layout;

import java.util.List;

/** Shows a number as on a dial or a bar, in colors. */
public final class GaugePanel extends Panel<GaugePanel> {

    /** What a gauge looks like. */
    public enum Style implements Choice {
        /** A part of a circle. */
        DIAL,
        /** A bar. */
        BAR
    }

    private GaugePanel(JsonObject json) {
        super(json, GaugePanel::new);
    }

    /** Creates a gauge, a dial, of the number that a message path leads to. */
    public static GaugePanel of(String path) {
        return create().put("path", path);
    }

    /** Creates a gauge, a dial, of what the user will choose. */
    public static GaugePanel create() {
        // The format wants these four to be present.
        return new GaugePanel(panel("Gauge"))
                .style(Style.DIAL)
                .tickInterval(0.1)
                .showTicks(false)
                .mirrorColors(false);
    }

    /** Sets what it looks like. */
    public GaugePanel style(Style style) {
        return put("style", style);
    }

    /** Sets the number at either end. */
    public GaugePanel range(double min, double max) {
        return put("minValue", min).put("maxValue", max);
    }

    /** Shows numbers in the colors of a color map. */
    public GaugePanel colorMap(ColorMap colors) {
        return put("colorMode", "colormap").put("colorMap", colors);
    }

    /** Shows numbers in the colors between two. */
    public GaugePanel gradient(String from, String to) {
        return put("colorMode", "gradient")
                .put("gradient", List.of(CssColor.require("gradient", from), CssColor.require("gradient", to)));
    }

    /** Sets whether the colors are in opposite order. */
    public GaugePanel reverseColors(boolean reverse) {
        return put("reverse", reverse);
    }

    /** Sets whether the lowest number is at the right. */
    public GaugePanel reverseDirection(boolean reverse) {
        return put("reverseDirection", reverse);
    }

    /** Sets the number that the filled part begins at, the lowest by default. */
    public GaugePanel origin(double origin) {
        return put("origin", origin);
    }

    /** Sets whether the colors are the same on either side of the {@link #origin}; false by default. */
    public GaugePanel mirrorColors(boolean mirror) {
        return put("mirrorColorAtOrigin", mirror);
    }

    /** Sets the distance between ticks, in the unit of the number, 0.1 by default. */
    public GaugePanel tickInterval(double interval) {
        return put("tickInterval", interval);
    }

    /** Sets whether there are ticks; false by default. */
    public GaugePanel showTicks(boolean show) {
        return put("showTicks", show);
    }
}
