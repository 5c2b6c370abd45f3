package org.foxglove4j.layout;

/** Changes a variable of the layout, a number. */
public final class VariableSliderPanel extends Panel<VariableSliderPanel> {

    private VariableSliderPanel(JsonObject json) {
        super(json, VariableSliderPanel::new);
    }

    /** Creates a panel that changes what the user will choose. */
    public static VariableSliderPanel create() {
        return new VariableSliderPanel(panel("VariableSlider"));
    }

    /** Creates a panel that changes a {@linkplain Layout#variable variable}. */
    public static VariableSliderPanel of(String variable) {
        return create().put("globalVariableName", variable);
    }

    /** Sets the number at either end. */
    public VariableSliderPanel range(double min, double max) {
        return put("sliderProps", "min", min).put("sliderProps", "max", max);
    }

    /** Sets by how much the number changes at least. */
    public VariableSliderPanel step(double step) {
        return put("sliderProps", "step", step);
    }
}
