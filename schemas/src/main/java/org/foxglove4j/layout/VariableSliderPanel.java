package org.foxglove4j.layout;

/** Changes a numeric variable of the layout with a slider. */
public final class VariableSliderPanel extends Panel<VariableSliderPanel> {

    private VariableSliderPanel(JsonObject json) {
        super(json, VariableSliderPanel::new);
    }

    /** Creates a panel whose variable the user selects in the app. */
    public static VariableSliderPanel create() {
        return new VariableSliderPanel(panel("VariableSlider"));
    }

    /** Creates a panel that changes a {@linkplain Layout#variable variable}. */
    public static VariableSliderPanel of(String variable) {
        return create().put("globalVariableName", variable);
    }

    /** Sets the minimum and the maximum. */
    public VariableSliderPanel range(double min, double max) {
        return put("sliderProps", "min", min).put("sliderProps", "max", max);
    }

    /** Sets the step size. */
    public VariableSliderPanel step(double step) {
        return put("sliderProps", "step", step);
    }
}
