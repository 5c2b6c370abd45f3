package org.foxglove4j.layout;

import java.util.List;

/** Shows a number on a colored dial or bar. */
public final class GaugePanel extends Panel<GaugePanel> {

    /** The shape of a gauge. */
    public enum Style implements Choice {
        /** A circular dial. */
        DIAL,
        /** A bar. */
        BAR
    }

    private GaugePanel(JsonObject json) {
        super(json, GaugePanel::new);
    }

    /** Creates a dial for the number at a message path. */
    public static GaugePanel of(String path) {
        return create().put("path", path);
    }

    /** Creates a dial whose message path the user selects in the app. */
    public static GaugePanel create() {
        // The format requires these four.
        return new GaugePanel(panel("Gauge"))
                .style(Style.DIAL)
                .tickInterval(0.1)
                .showTicks(false)
                .mirrorColors(false);
    }

    /** Sets the shape. */
    public GaugePanel style(Style style) {
        return put("style", style);
    }

    /** Sets the minimum and the maximum. */
    public GaugePanel range(double min, double max) {
        return put("minValue", min).put("maxValue", max);
    }

    /** Colors the gauge with a color map. */
    public GaugePanel colorMap(ColorMap colors) {
        return put("colorMode", "colormap").put("colorMap", colors);
    }

    /** Colors the gauge with a gradient between two colors. */
    public GaugePanel gradient(String from, String to) {
        return put("colorMode", "gradient")
                .put("gradient", List.of(CssColor.require("gradient", from), CssColor.require("gradient", to)));
    }

    /** Sets whether the order of the colors is reversed. */
    public GaugePanel reverseColors(boolean reverse) {
        return put("reverse", reverse);
    }

    /** Sets whether the minimum is on the right. */
    public GaugePanel reverseDirection(boolean reverse) {
        return put("reverseDirection", reverse);
    }

    /** Sets the number at which the filled part starts; the minimum by default. */
    public GaugePanel origin(double origin) {
        return put("origin", origin);
    }

    /** Sets whether the colors are mirrored at the {@link #origin}; false by default. */
    public GaugePanel mirrorColors(boolean mirror) {
        return put("mirrorColorAtOrigin", mirror);
    }

    /** Sets the distance between ticks, in the unit of the number; 0.1 by default. */
    public GaugePanel tickInterval(double interval) {
        return put("tickInterval", interval);
    }

    /** Sets whether ticks are shown; false by default. */
    public GaugePanel showTicks(boolean show) {
        return put("showTicks", show);
    }
}
