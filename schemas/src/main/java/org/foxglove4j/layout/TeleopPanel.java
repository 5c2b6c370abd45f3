package org.foxglove4j.layout;

import java.util.Map;

/** Steers a robot over a live connection: each button publishes a {@code geometry_msgs/Twist}. */
public final class TeleopPanel extends Panel<TeleopPanel> {

    /** A field of the message. */
    public enum Field implements Choice {
        /** The speed forwards. */
        LINEAR_X,
        /** The speed to the left. */
        LINEAR_Y,
        /** The speed upwards. */
        LINEAR_Z,
        /** The rotation about the axis that looks forwards. */
        ANGULAR_X,
        /** The rotation about the axis that looks to the left. */
        ANGULAR_Y,
        /** The rotation about the axis that looks upwards. */
        ANGULAR_Z
    }

    private TeleopPanel(JsonObject json) {
        super(json, TeleopPanel::new);
    }

    /** Creates a panel that publishes where the user will choose. */
    public static TeleopPanel create() {
        return new TeleopPanel(panel("Teleop"));
    }

    /** Creates a panel that publishes on a topic. */
    public static TeleopPanel of(String topic) {
        return create().put("topic", topic);
    }

    /** Sets how often a message is published while a button is pressed, in hertz. */
    public TeleopPanel publishRate(double hertz) {
        return put("publishRate", hertz);
    }

    /** Sets what the upper button publishes. */
    public TeleopPanel up(Field field, double value) {
        return button("upButton", field, value);
    }

    /** Sets what the lower button publishes. */
    public TeleopPanel down(Field field, double value) {
        return button("downButton", field, value);
    }

    /** Sets what the left button publishes. */
    public TeleopPanel left(Field field, double value) {
        return button("leftButton", field, value);
    }

    /** Sets what the right button publishes. */
    public TeleopPanel right(Field field, double value) {
        return button("rightButton", field, value);
    }

    /** Sets what the button in the middle publishes. */
    public TeleopPanel stop(Field field, double value) {
        return button("stopButton", field, value);
    }

    /** Sets whether the message of the {@link #stop} button is published when another is released. */
    public TeleopPanel stopOnRelease(boolean stop) {
        return put("autoSendStopOnRelease", stop);
    }

    private TeleopPanel button(String button, Field field, double value) {
        return put(button, Map.of("field", field, "value", value));
    }
}
