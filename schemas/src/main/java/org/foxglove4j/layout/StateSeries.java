package org.foxglove4j.layout;

import java.util.Map;

/** A row of a {@link StateTransitionsPanel}. */
public final class StateSeries extends Series<StateSeries> {

    private static final String STATES = "customStates";

    private StateSeries(JsonObject json) {
        super(json, StateSeries::new);
    }

    /** Creates a series of the states that at a message path, for example {@code /status.mode}. */
    public static StateSeries of(String path) {
        return new StateSeries(JsonObject.EMPTY.with("value", path));
    }

    /**
     * Labels and colors a single value.
     *
     * @param value the value, as a string
     * @param label the label shown instead
     * @param color the color
     * @throws IllegalArgumentException if the series already has ranges of numbers
     */
    public StateSeries state(String value, String label, String color) {
        return states("discrete")
                .add(
                        Map.of("value", value, "label", label, "color", CssColor.require("color", color)),
                        STATES,
                        "states");
    }

    /**
     * Labels and colors a range of numbers. The first matching range applies.
     *
     * @param comparison how the value is compared with the number
     * @param number the number
     * @param label the label shown instead
     * @param color the color
     * @throws IllegalArgumentException if the series already has single values
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
     * Labels and colors the numbers outside all ranges.
     *
     * @throws IllegalArgumentException if the series already has single values
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
