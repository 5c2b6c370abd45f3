package org.foxglove4j.layout;

/** A second vertical axis of a {@link PlotPanel}, for values with another unit. */
public final class PlotAxis extends Settings<PlotAxis> {

    private PlotAxis(JsonObject json) {
        super(json, PlotAxis::new);
    }

    /** Creates an axis with an identifier, which {@link PlotSeries#axis} refers to. */
    public static PlotAxis of(String id) {
        return new PlotAxis(JsonObject.EMPTY.with("id", id));
    }

    /** Sets the label of the axis. */
    public PlotAxis label(String label) {
        return put("label", label);
    }

    /** Sets the lower end of the axis. */
    public PlotAxis min(double min) {
        return put("min", min);
    }

    /** Sets the upper end of the axis. */
    public PlotAxis max(double max) {
        return put("max", max);
    }

    /** Sets whether the axis has tick labels. */
    public PlotAxis showNumbers(boolean show) {
        return put("showTickLabels", show);
    }

    /** Sets whether grid lines are shown. */
    public PlotAxis showGridLines(boolean show) {
        return put("showGridLines", show);
    }
}
