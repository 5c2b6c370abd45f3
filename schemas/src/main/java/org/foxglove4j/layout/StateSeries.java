package org.foxglove4j.layout;

import java.util.Map;

/** A row of a {@link StateTransitionsPanel}. */
public final class StateSeries extends Series<StateSeries> {

    private static final String STATES = "customStates";

    private StateSeries(JsonObject json) {
        super(json, StateSeries::new);
    }

    /** Creates a series of the states that a message path leads to, as in {@code /status.mode}. */
    public static StateSeries of(String path) {
        return new StateSeries(JsonObject.EMPTY.with("value", path));
    }

    /**
     * Names and colors a state that is one value.
     *
     * @param value the value, as text
     * @param label what is shown in its place
     * @param color the color
     * @throws IllegalArgumentException if there are states of numbers already
     */
    public StateSeries state(String value, String label, String color) {
        return states("discrete")
                .add(
                        Map.of("value", value, "label", label, "color", CssColor.require("color", color)),
                        STATES,
                        "states");
    }

    /**
     * Names and colors a state that is a range of numbers. The first that holds counts.
     *
     * @param comparison how the value is compared to the number
     * @param number the number
     * @param label what is shown in its place
     * @param color the color
     * @throws IllegalArgumentException if there are states of single values already
     */
    public StateSeries state(Comparison comparison, double number, String label, String color) {
        return states("range")
                .add(
                        Map.of(
                                "operator",
                                comparison,
                                "value",
                                number,
                                "label",
                                label,
                                "color",
                                CssColor.require("color", color)),
                        STATES,
                        "states");
    }

    /**
     * Names and colors the numbers that are in no range.
     *
     * @throws IllegalArgumentException if there are states of single values already
     */
    public StateSeries otherwise(String label, String color) {
        return states("range")
                .putAt(Map.of("label", label, "color", CssColor.require("color", color)), STATES, "otherwise");
    }

    private StateSeries states(String type) {
        if (json().members().get(STATES) instanceof JsonObject states
                && !type.equals(states.members().get("type"))) {
            throw new IllegalArgumentException("expected states of one kind in a series, found a " + type
                    + " after others; use either single values or ranges of numbers");
        }
        return put(STATES, "type", type);
    }
}
