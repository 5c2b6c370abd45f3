package org.foxglove4j.layout;

import java.util.function.Function;

/**
 * A panel with time from left to right.
 *
 * @param <P> the class itself
 */
public abstract class TimelinePanel<P extends TimelinePanel<P>> extends Panel<P> {

    TimelinePanel(JsonObject json, Function<JsonObject, P> copier) {
        super(json, copier);
    }

    /** Sets whether zooming and panning moves the other panels that are synced, too. */
    public final P synced(boolean synced) {
        return put("isSynced", synced);
    }

    /** Sets the text below the horizontal axis. */
    public final P xAxisLabel(String label) {
        return put("xAxisLabel", label);
    }

    /** Sets whether the axis shows times of day in place of seconds since the start. */
    public final P absoluteTime(boolean absolute) {
        return put("xAxisDisplayMethod", absolute ? "absolute" : "relative");
    }

    /** Sets where a sliding window shows the time of playback: at its right edge, or in the middle. */
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
