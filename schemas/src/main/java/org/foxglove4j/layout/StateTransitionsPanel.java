package org.foxglove4j.layout;

import java.time.Duration;

/** Shows when values change, for example the mode of a robot. */
public final class StateTransitionsPanel extends TimelinePanel<StateTransitionsPanel> {

    /** The position of the series' names. */
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

    /** Creates a panel with a row for each message path, for example {@code /status.mode}. */
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

    /** Shows a sliding window of this length up to the current time. */
    public StateTransitionsPanel slidingWindow(Duration length) {
        return put("timeWindowMode", "sliding").putSeconds("xAxisRange", length);
    }

    /** Shows a fixed time range, in seconds since the start. */
    public StateTransitionsPanel fixedWindow(double fromSeconds, double toSeconds) {
        return put("timeWindowMode", "fixed").put("xAxisMinValue", fromSeconds).put("xAxisMaxValue", toSeconds);
    }

    /** Sets whether there is a point for each message. */
    public StateTransitionsPanel showPoints(boolean show) {
        return put("showPoints", show);
    }

    /** Sets the position of the series' names. */
    public StateTransitionsPanel legend(Legend legend) {
        return put("legendDisplay", legend);
    }
}
