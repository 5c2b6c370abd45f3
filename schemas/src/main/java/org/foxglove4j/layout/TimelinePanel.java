package org.foxglove4j.layout;

import java.util.function.Function;

/**
 * A panel with a horizontal time axis.
 *
 * @param <P> the class of the panel
 */
public abstract class TimelinePanel<P extends TimelinePanel<P>> extends Panel<P> {

    TimelinePanel(JsonObject json, Function<JsonObject, P> copier) {
        super(json, copier);
    }

    /** Sets whether zooming and panning also moves the other synced panels. */
    public final P synced(boolean synced) {
        return put("isSynced", synced);
    }

    /** Sets the label of the horizontal axis. */
    public final P xAxisLabel(String label) {
        return put("xAxisLabel", label);
    }

    /** Sets whether the axis shows absolute times instead of seconds since the start. */
    public final P absoluteTime(boolean absolute) {
        return put("xAxisDisplayMethod", absolute ? "absolute" : "relative");
    }

    /** Sets where a sliding window shows the current time: at its right edge, or in the middle. */
    public final P playbackAtRight(boolean right) {
        return put("playbackBarPosition", right ? "right" : "center");
    }

    /** Sets whether the names of the series are shown. */
    public final P showLegend(boolean show) {
        return put("showLegend", show);
    }

    /** Shows the last 30 seconds of live data, and all of recorded data. */
    public final P automaticWindow() {
        return put("timeWindowMode", "automatic");
    }
}
