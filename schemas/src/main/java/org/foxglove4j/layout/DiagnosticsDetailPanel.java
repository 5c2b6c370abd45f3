package org.foxglove4j.layout;

import java.time.Duration;

/** Shows the state of one component of a robot, from ROS {@code DiagnosticArray} messages. */
public final class DiagnosticsDetailPanel extends Panel<DiagnosticsDetailPanel> {

    private DiagnosticsDetailPanel(JsonObject json) {
        super(json, DiagnosticsDetailPanel::new);
    }

    /** Creates a panel whose content the user selects in the app. */
    public static DiagnosticsDetailPanel create() {
        return new DiagnosticsDetailPanel(panel("DiagnosticsDetail"));
    }

    /**
     * Creates a panel that shows one component.
     *
     * @param topic the topic of the messages
     * @param hardwareId the id of the hardware to show
     */
    public static DiagnosticsDetailPanel of(String topic, String hardwareId) {
        return create().put("topicToRender", topic).put("selectedHardwareId", hardwareId);
    }

    /** Sets the name of the component on that hardware. */
    public DiagnosticsDetailPanel name(String name) {
        return put("selectedName", name);
    }

    /**
     * Sets the fraction of the panel's width that the left part has.
     *
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public DiagnosticsDetailPanel splitFraction(double fraction) {
        return putFraction("splitFraction", fraction);
    }

    /** Sets the number of decimal places. */
    public DiagnosticsDetailPanel decimalPlaces(int places) {
        return put("numericPrecision", places);
    }

    /** Sets how long a component may send no message before it is stale. */
    public DiagnosticsDetailPanel staleAfter(Duration duration) {
        return putSeconds("secondsUntilStale", duration);
    }
}
