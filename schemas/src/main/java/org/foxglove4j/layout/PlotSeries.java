package org.foxglove4j.layout;

import java.util.Map;

/** A line of a {@link PlotPanel}. */
public final class PlotSeries extends Series<PlotSeries> {

    /** How the points of a line are joined. */
    public enum LineStyle implements Choice {
        /** A line without gaps. */
        SOLID,
        /** Dashes. */
        DASHED,
        /** Dots. */
        DOTTED
    }

    private PlotSeries(JsonObject json) {
        super(json, PlotSeries::new);
    }

    /** Creates a series of the numbers that a message path leads to, as in {@code /pose.x}. */
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

    /** Sets whether points are joined. */
    public PlotSeries showLine(boolean show) {
        return put("showLine", show);
    }

    /** Sets how points are joined. */
    public PlotSeries lineStyle(LineStyle style) {
        return put("lineStyle", style);
    }

    /** Sets whether each value holds until the next, in place of a straight line between them. */
    public PlotSeries steps(boolean steps) {
        return put("lineInterpolation", steps ? "step" : "linear");
    }

    /** Takes the horizontal position from another message path than {@link PlotPanel#against} gives for all. */
    public PlotSeries against(String path) {
        return put("xValuePath", path);
    }

    /** Sets whether only the most recent message is plotted, where {@link #against} or {@link PlotPanel#against} is set. */
    public PlotSeries latestOnly(boolean latest) {
        return put("timeRange", latest ? "latest" : "all");
    }

    /** Measures the values on a {@linkplain PlotPanel#secondaryAxis secondary axis}, given by its identifier. */
    public PlotSeries axis(String id) {
        return put("yAxisId", id);
    }

    /** Sets whether one of the series of {@link #expandArrays} or {@link #expandObjects} is shown, by its label. */
    public PlotSeries showSubSeries(String label, boolean show) {
        return put("dynamicSeriesOverrides", label, Map.of("enabled", show));
    }

    /** Sets whether the series is shown for one of the recordings that are compared, {@code A}, {@code B} and so on. */
    public PlotSeries showComparison(String slot, boolean show) {
        return put("comparisonSlots", slot, Map.of("enabled", show));
    }
}
