package org.foxglove4j.layout;

import java.util.Map;

/** Drives a robot over a live connection: each button publishes a {@code geometry_msgs/Twist}. */
public final class TeleopPanel extends Panel<TeleopPanel> {

    /** A field of the message. */
    public enum Field implements Choice {
        /** The linear velocity forward. */
        LINEAR_X,
        /** The linear velocity to the left. */
        LINEAR_Y,
        /** The linear velocity upward. */
        LINEAR_Z,
        /** The angular velocity about the forward axis. */
        ANGULAR_X,
        /** The angular velocity about the left axis. */
        ANGULAR_Y,
        /** The angular velocity about the up axis. */
        ANGULAR_Z
    }

    private TeleopPanel(JsonObject json) {
        super(json, TeleopPanel::new);
    }

    /** Creates a panel whose topic the user selects in the app. */
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

    /** Sets what the up button publishes. */
    public TeleopPanel up(Field field, double value) {
        return button("upButton", field, value);
    }

    /** Sets what the down button publishes. */
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

    /** Sets what the center button publishes. */
    public TeleopPanel stop(Field field, double value) {
        return button("stopButton", field, value);
    }

    /** Sets whether the message of the {@link #stop} button is published when another button is released. */
    public TeleopPanel stopOnRelease(boolean stop) {
        return put("autoSendStopOnRelease", stop);
    }

    private TeleopPanel button(String button, Field field, double value) {
        return put(button, Map.of("field", field, "value", value));
    }
}
