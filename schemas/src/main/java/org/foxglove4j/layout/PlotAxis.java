package org.foxglove4j.layout;

/** A second vertical axis of a {@link PlotPanel}, for values of another unit. */
public final class PlotAxis extends Settings<PlotAxis> {

    private PlotAxis(JsonObject json) {
        super(json, PlotAxis::new);
    }

    /** Creates an axis with an identifier, which {@link PlotSeries#axis} names. */
    public static PlotAxis of(String id) {
        return new PlotAxis(JsonObject.EMPTY.with("id", id));
    }

    /** Sets the text beside the axis. */
    public PlotAxis label(String label) {
        return put("label", label);
    }

    /** Sets the lowest value that is shown. */
    public PlotAxis min(double min) {
        return put("min", min);
    }

    /** Sets the highest value that is shown. */
    public PlotAxis max(double max) {
        return put("max", max);
    }

    /** Sets whether the axis shows numbers. */
    public PlotAxis showNumbers(boolean show) {
        return put("showTickLabels", show);
    }

    /** Sets whether there are lines across the plot. */
    public PlotAxis showGridLines(boolean show) {
        return put("showGridLines", show);
    }
}
