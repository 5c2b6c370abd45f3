package org.foxglove4j.layout;

import java.util.Map;

/** A line of a {@link PlotPanel}. */
public final class PlotSeries extends Series<PlotSeries> {

    /** The style of a line. */
    public enum LineStyle implements Choice {
        /** A solid line. */
        SOLID,
        /** A dashed line. */
        DASHED,
        /** A dotted line. */
        DOTTED
    }

    private PlotSeries(JsonObject json) {
        super(json, PlotSeries::new);
    }

    /** Creates a series of the numbers that at a message path, for example {@code /pose.x}. */
    public static PlotSeries of(String path) {
        return new PlotSeries(JsonObject.EMPTY.with("value", path));
    }

    /** Sets the color. */
    public PlotSeries color(String color) {
        return putColor("color", color);
    }

    /** Sets the width of the line, in pixels. */
    public PlotSeries lineSize(double pixels) {
        return put("lineSize", pixels);
    }

    /** Sets whether the points are connected by a line. */
    public PlotSeries showLine(boolean show) {
        return put("showLine", show);
    }

    /** Sets the style of the line. */
    public PlotSeries lineStyle(LineStyle style) {
        return put("lineStyle", style);
    }

    /** Sets whether each value is held until the next one, instead of connected to it by a straight line. */
    public PlotSeries steps(boolean steps) {
        return put("lineInterpolation", steps ? "step" : "linear");
    }

    /** Takes the horizontal position from this message path, overriding {@link PlotPanel#against} for this series. */
    public PlotSeries against(String path) {
        return put("xValuePath", path);
    }

    /** Sets whether only the latest message is plotted, if {@link #against} or {@link PlotPanel#against} is set. */
    public PlotSeries latestOnly(boolean latest) {
        return put("timeRange", latest ? "latest" : "all");
    }

    /** Plots the values on a {@linkplain PlotPanel#secondaryAxis secondary axis}, given by its identifier. */
    public PlotSeries axis(String id) {
        return put("yAxisId", id);
    }

    /** Sets whether one of the series of {@link #expandArrays} or {@link #expandObjects} is shown, by its label. */
    public PlotSeries showSubSeries(String label, boolean show) {
        return put("dynamicSeriesOverrides", label, Map.of("enabled", show));
    }

    /** Sets whether the series is shown for one of the compared recordings: {@code A}, {@code B} and so on. */
    public PlotSeries showComparison(String slot, boolean show) {
        return put("comparisonSlots", slot, Map.of("enabled", show));
    }
}
