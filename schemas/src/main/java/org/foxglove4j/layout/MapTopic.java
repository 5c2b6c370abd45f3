package org.foxglove4j.layout;

import java.time.Duration;

/** How a {@link MapPanel} shows a topic. */
public final class MapTopic extends Settings<MapTopic> {

    /** Which messages are shown besides the latest. */
    public enum History implements Choice {
        /** All. */
        ALL,
        /** None. */
        NONE,
        /** Those before the current time. */
        PREVIOUS,
        /** Those of a limited time span. */
        LAST_N_SECONDS
    }

    /** The marker for a position. */
    public enum PointStyle implements Choice {
        /** A dot. */
        DOT,
        /** A pin. */
        PIN,
        /** A diamond. */
        DIAMOND,
        /** A square. */
        SQUARE,
        /** A cross with horizontal and vertical lines. */
        PLUS,
        /** A cross with diagonal lines. */
        CROSS,
        /** An arrowhead. */
        ARROWHEAD
    }

    private MapTopic(JsonObject json) {
        super(json, MapTopic::new);
    }

    /** Creates settings with the app's defaults. */
    public static MapTopic create() {
        return new MapTopic(JsonObject.EMPTY);
    }

    /** Sets which messages are shown besides the latest. */
    public MapTopic history(History history) {
        return put("historyMode", history);
    }

    /** Sets the length of the time span. */
    public MapTopic timeWindow(Duration length) {
        return putSeconds("timeWindowSeconds", length);
    }

    /** Sets the marker for positions. */
    public MapTopic pointStyle(PointStyle style) {
        return put("pointDisplayMode", style);
    }

    /** Sets the size of the markers, in pixels. */
    public MapTopic pointSize(double pixels) {
        return put("pointSize", pixels);
    }

    /** Sets whether headings are shown. */
    public MapTopic showHeading(boolean show) {
        return put("showHeading", show);
    }

    /** Sets whether velocities are shown. */
    public MapTopic showVelocity(boolean show) {
        return put("showVelocity", show);
    }

    /** Positions odometry on the map, using the location fixes on another topic. */
    public MapTopic anchor(String topic) {
        return put("anchorTopic", topic);
    }

    /** Sets the position among the topics; lower numbers come first. */
    public MapTopic order(int order) {
        return put("order", order);
    }
}
