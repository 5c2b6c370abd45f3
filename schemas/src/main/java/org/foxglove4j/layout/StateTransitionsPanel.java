package org.foxglove4j.layout;

import java.time.Duration;

/** Shows when values change, such as the modes of a robot. */
public final class StateTransitionsPanel extends TimelinePanel<StateTransitionsPanel> {

    /** Where the names of the series are. */
    public enum Legend implements Choice {
        /** Above each row. */
        TOP,
        /** Left of each row. */
        LEFT,
        /** Right of each row. */
        RIGHT
    }

    private StateTransitionsPanel(JsonObject json) {
        super(json, StateTransitionsPanel::new);
    }

    /** Creates a panel with a row for each message path, as in {@code /status.mode}. */
    public static StateTransitionsPanel of(String... paths) {
        StateTransitionsPanel panel = new StateTransitionsPanel(panel("StateTransitions"));
        for (String path : paths) {
            panel = panel.series(StateSeries.of(path));
        }
        return panel;
    }

    /** Adds series. */
    public StateTransitionsPanel series(StateSeries... series) {
        StateTransitionsPanel panel = this;
        for (StateSeries one : series) {
            panel = panel.add(one, "paths");
        }
        return panel;
    }

    /** Shows the time up to that of playback, as long as given. */
    public StateTransitionsPanel slidingWindow(Duration length) {
        return put("timeWindowMode", "sliding").putSeconds("xAxisRange", length);
    }

    /** Shows the time from one moment to another, in seconds since the start. */
    public StateTransitionsPanel fixedWindow(double fromSeconds, double toSeconds) {
        return put("timeWindowMode", "fixed").put("xAxisMinValue", fromSeconds).put("xAxisMaxValue", toSeconds);
    }

    /** Sets whether there is a point for each message. */
    public StateTransitionsPanel showPoints(boolean show) {
        return put("showPoints", show);
    }

    /** Sets where the names of the series are. */
    public StateTransitionsPanel legend(Legend legend) {
        return put("legendDisplay", legend);
    }
}
