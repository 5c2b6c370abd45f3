package org.foxglove4j.layout;

import java.time.Duration;

/** Plots numbers over time, or over each other. */
public final class PlotPanel extends TimelinePanel<PlotPanel> {

    /** Where the legend is. */
    public enum Legend implements Choice {
        /** Above the plot. */
        TOP,
        /** Left of the plot. */
        LEFT,
        /** Over the plot. */
        FLOATING
    }

    /** A corner of the plot. */
    public enum Corner implements Choice {
        /** The upper left corner. */
        TOP_LEFT,
        /** The upper right corner. */
        TOP_RIGHT,
        /** The lower left corner. */
        BOTTOM_LEFT,
        /** The lower right corner. */
        BOTTOM_RIGHT
    }

    private PlotPanel(JsonObject json) {
        super(json, PlotPanel::new);
    }

    /** Creates a plot of the numbers that message paths lead to, as in {@code /pose.x}. */
    public static PlotPanel of(String... paths) {
        PlotPanel panel = new PlotPanel(panel("Plot"));
        for (String path : paths) {
            panel = panel.series(PlotSeries.of(path));
        }
        return panel;
    }

    /** Adds series. */
    public PlotPanel series(PlotSeries... series) {
        PlotPanel panel = this;
        for (PlotSeries one : series) {
            panel = panel.add(one, "paths");
        }
        return panel;
    }

    /** Plots the numbers over others, in place of time, whose message path is given: y over x. */
    public PlotPanel against(String path) {
        return put("xAxisVal", "custom").put("xAxisPath", "value", path);
    }

    /** Plots an array of the latest message over its indices. */
    public PlotPanel againstIndex() {
        return put("xAxisVal", "index");
    }

    /** Sets whether only the most recent message is plotted; of plots {@link #against} other numbers. */
    public PlotPanel latestOnly(boolean latest) {
        return put("timeRange", latest ? "latest" : "all");
    }

    /** Sets whether both axes have the same scale; of plots {@link #against} other numbers. */
    public PlotPanel lockScales(boolean lock) {
        return put("axisScalesMode", lock ? "lockedScales" : "independent");
    }

    /** Shows the time up to that of playback, as long as given. */
    public PlotPanel slidingWindow(Duration length) {
        return put("timeWindowMode", "sliding").putSeconds("followingViewWidth", length);
    }

    /** Shows the time from one moment to another, in seconds since the start. */
    public PlotPanel fixedWindow(double fromSeconds, double toSeconds) {
        return put("timeWindowMode", "fixed").put("minXValue", fromSeconds).put("maxXValue", toSeconds);
    }

    /** Sets the lowest value that is shown. */
    public PlotPanel minY(double min) {
        return put("minYValue", min);
    }

    /** Sets the highest value that is shown. */
    public PlotPanel maxY(double max) {
        return put("maxYValue", max);
    }

    /** Sets the text beside the vertical axis. */
    public PlotPanel yAxisLabel(String label) {
        return put("yAxisLabel", label);
    }

    /** Sets whether the horizontal axis shows numbers. */
    public PlotPanel showXNumbers(boolean show) {
        return put("showXAxisLabels", show);
    }

    /** Sets whether the vertical axis shows numbers. */
    public PlotPanel showYNumbers(boolean show) {
        return put("showYAxisLabels", show);
    }

    /** Sets whether there are lines across the plot. */
    public PlotPanel showGridLines(boolean show) {
        return put("showYAxisGridLines", show);
    }

    /** Adds a second vertical axis; the app shows the first that was added. */
    public PlotPanel secondaryAxis(PlotAxis axis) {
        return add(axis, "secondaryAxes");
    }

    /** Sets where the legend is. */
    public PlotPanel legend(Legend legend) {
        return put("legendDisplay", legend);
    }

    /** Shows the legend over a corner of the plot. */
    public PlotPanel legend(Corner corner) {
        return legend(Legend.FLOATING).put("floatingLegendPosition", corner);
    }

    /** Sets the size of a legend at the top or the left, in pixels. */
    public PlotPanel legendSize(double pixels) {
        return put("sidebarDimension", pixels);
    }

    /** Sets whether the legend shows the value of each series at the time of playback or under the mouse. */
    public PlotPanel showValuesInLegend(boolean show) {
        return put("showPlotValuesInLegend", show);
    }
}
