package org.foxglove4j.layout;

import java.time.Duration;

/** How a {@link MapPanel} shows a topic. */
public final class MapTopic extends Settings<MapTopic> {

    /** Which messages are shown beside the latest. */
    public enum History implements Choice {
        /** All. */
        ALL,
        /** None. */
        NONE,
        /** Those before the time of playback. */
        PREVIOUS,
        /** Those of some seconds. */
        LAST_N_SECONDS
    }

    /** What a place looks like. */
    public enum PointStyle implements Choice {
        /** A dot. */
        DOT,
        /** A pin. */
        PIN,
        /** A square on its corner. */
        DIAMOND,
        /** A square. */
        SQUARE,
        /** A cross of lines up and to the side. */
        PLUS,
        /** A cross of diagonal lines. */
        CROSS,
        /** The head of an arrow. */
        ARROWHEAD
    }

    private MapTopic(JsonObject json) {
        super(json, MapTopic::new);
    }

    /** Shows a topic as the app does by default. */
    public static MapTopic create() {
        return new MapTopic(JsonObject.EMPTY);
    }

    /** Sets which messages are shown beside the latest. */
    public MapTopic history(History history) {
        return put("historyMode", history);
    }

    /** Sets of how long messages are shown. */
    public MapTopic timeWindow(Duration length) {
        return putSeconds("timeWindowSeconds", length);
    }

    /** Sets what a place looks like. */
    public MapTopic pointStyle(PointStyle style) {
        return put("pointDisplayMode", style);
    }

    /** Sets the size of a place, in pixels. */
    public MapTopic pointSize(double pixels) {
        return put("pointSize", pixels);
    }

    /** Sets whether it is shown where things look. */
    public MapTopic showHeading(boolean show) {
        return put("showHeading", show);
    }

    /** Sets whether it is shown how fast things move, and where to. */
    public MapTopic showVelocity(boolean show) {
        return put("showVelocity", show);
    }

    /** Places odometry on the map, by the location fixes of another topic. */
    public MapTopic anchor(String topic) {
        return put("anchorTopic", topic);
    }

    /** Sets the place among the topics; those with lower numbers come first. */
    public MapTopic order(int order) {
        return put("order", order);
    }
}
