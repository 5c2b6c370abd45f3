package org.foxglove4j.layout;

import java.time.Duration;

/** Plots numbers over time or over other numbers. */
public final class PlotPanel extends TimelinePanel<PlotPanel> {

    /** The position of the legend. */
    public enum Legend implements Choice {
        /** Above the plot. */
        TOP,
        /** Left of the plot. */
        LEFT,
        /** On top of the plot. */
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

    /** Creates a plot of the numbers at message paths, for example {@code /pose.x}. */
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

    /** Plots the numbers over those at another message path, instead of over time: y over x. */
    public PlotPanel against(String path) {
        return put("xAxisVal", "custom").put("xAxisPath", "value", path);
    }

    /** Plots an array in the latest message over its indices. */
    public PlotPanel againstIndex() {
        return put("xAxisVal", "index");
    }

    /** Sets whether only the latest message is plotted, in plots {@link #against} other numbers. */
    public PlotPanel latestOnly(boolean latest) {
        return put("timeRange", latest ? "latest" : "all");
    }

    /** Sets whether both axes have the same scale, in plots {@link #against} other numbers. */
    public PlotPanel lockScales(boolean lock) {
        return put("axisScalesMode", lock ? "lockedScales" : "independent");
    }

    /** Shows a sliding window of this length up to the current time. */
    public PlotPanel slidingWindow(Duration length) {
        return put("timeWindowMode", "sliding").putSeconds("followingViewWidth", length);
    }

    /** Shows a fixed time range, in seconds since the start. */
    public PlotPanel fixedWindow(double fromSeconds, double toSeconds) {
        return put("timeWindowMode", "fixed").put("minXValue", fromSeconds).put("maxXValue", toSeconds);
    }

    /** Sets the lower end of the axis. */
    public PlotPanel minY(double min) {
        return put("minYValue", min);
    }

    /** Sets the upper end of the axis. */
    public PlotPanel maxY(double max) {
        return put("maxYValue", max);
    }

    /** Sets the label of the vertical axis. */
    public PlotPanel yAxisLabel(String label) {
        return put("yAxisLabel", label);
    }

    /** Sets whether the horizontal axis has tick labels. */
    public PlotPanel showXNumbers(boolean show) {
        return put("showXAxisLabels", show);
    }

    /** Sets whether the vertical axis has tick labels. */
    public PlotPanel showYNumbers(boolean show) {
        return put("showYAxisLabels", show);
    }

    /** Sets whether grid lines are shown. */
    public PlotPanel showGridLines(boolean show) {
        return put("showYAxisGridLines", show);
    }

    /** Adds a second vertical axis; the app shows only the first one that is added. */
    public PlotPanel secondaryAxis(PlotAxis axis) {
        return add(axis, "secondaryAxes");
    }

    /** Sets the position of the legend. */
    public PlotPanel legend(Legend legend) {
        return put("legendDisplay", legend);
    }

    /** Shows the legend on top of the plot, in a corner. */
    public PlotPanel legend(Corner corner) {
        return legend(Legend.FLOATING).put("floatingLegendPosition", corner);
    }

    /** Sets the size of a legend above or to the left of the plot, in pixels. */
    public PlotPanel legendSize(double pixels) {
        return put("sidebarDimension", pixels);
    }

    /** Sets whether the legend shows the value of each series at the current time or at the mouse pointer. */
    public PlotPanel showValuesInLegend(boolean show) {
        return put("showPlotValuesInLegend", show);
    }
}
