package org.foxglove4j.layout;

import java.util.Map;

/** Shows a value as a color and a text, determined by rules. */
public final class IndicatorPanel extends Panel<IndicatorPanel> {

    /** The style of an indicator. */
    public enum Style implements Choice {
        /** A colored circle. */
        BULB,
        /** A colored background. */
        BACKGROUND
    }

    private IndicatorPanel(JsonObject json) {
        super(json, IndicatorPanel::new);
    }

    /** Creates a panel whose content the user selects in the app. */
    public static IndicatorPanel create() {
        return new IndicatorPanel(panel("Indicator"));
    }

    /** Creates a panel for the value at a message path. */
    public static IndicatorPanel of(String path) {
        return create().put("path", path);
    }

    /** Sets the style. */
    public IndicatorPanel style(Style style) {
        return put("style", style);
    }

    /**
     * Adds a rule. The first matching rule applies.
     *
     * @param comparison how the value is compared with that of the rule
     * @param value the value of the rule: a string, which may be a number or a boolean
     * @param label the text if the rule applies
     * @param color the color if the rule applies
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

    /** Sets the text and the color if no rule applies. */
    public IndicatorPanel fallback(String label, String color) {
        return putColor("fallbackColor", color).put("fallbackLabel", label);
    }

    /** Sets the font size. */
    public IndicatorPanel fontSize(double size) {
        return put("fontSize", size);
    }
}
