package org.foxglove4j.layout;

import java.util.Map;

/** Shows a value as a color and a text, by rules. */
public final class IndicatorPanel extends Panel<IndicatorPanel> {

    /** What an indicator looks like. */
    public enum Style implements Choice {
        /** A colored circle. */
        BULB,
        /** A colored area. */
        BACKGROUND
    }

    private IndicatorPanel(JsonObject json) {
        super(json, IndicatorPanel::new);
    }

    /** Creates a panel that shows what the user will choose. */
    public static IndicatorPanel create() {
        return new IndicatorPanel(panel("Indicator"));
    }

    /** Creates a panel for the value that a message path leads to. */
    public static IndicatorPanel of(String path) {
        return create().put("path", path);
    }

    /** Sets what it looks like. */
    public IndicatorPanel style(Style style) {
        return put("style", style);
    }

    /**
     * Adds a rule. The first that holds counts.
     *
     * @param comparison how the value is compared to that of the rule
     * @param value the value of the rule: text, or text that is a number or a boolean
     * @param label the text where it holds
     * @param color the color where it holds
     */
    public IndicatorPanel rule(Comparison comparison, String value, String label, String color) {
        return add(
                Map.of(
                        "operator",
                        comparison,
                        "rawValue",
                        value,
                        "color",
                        CssColor.require("color", color),
                        "label",
                        label),
                "rules");
    }

    /** Sets the text and the color where no rule holds. */
    public IndicatorPanel fallback(String label, String color) {
        return putColor("fallbackColor", color).put("fallbackLabel", label);
    }

    /** Sets the size of the text. */
    public IndicatorPanel fontSize(double size) {
        return put("fontSize", size);
    }
}
