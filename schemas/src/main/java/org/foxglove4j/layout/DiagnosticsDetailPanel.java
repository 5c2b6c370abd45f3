package org.foxglove4j.layout;

import java.time.Duration;

/** Shows how one part of a robot is, by ROS {@code DiagnosticArray} messages. */
public final class DiagnosticsDetailPanel extends Panel<DiagnosticsDetailPanel> {

    private DiagnosticsDetailPanel(JsonObject json) {
        super(json, DiagnosticsDetailPanel::new);
    }

    /** Creates a panel that shows what the user will choose. */
    public static DiagnosticsDetailPanel create() {
        return new DiagnosticsDetailPanel(panel("DiagnosticsDetail"));
    }

    /**
     * Creates a panel that shows one part.
     *
     * @param topic the topic of the messages
     * @param hardwareId the hardware that is shown
     */
    public static DiagnosticsDetailPanel of(String topic, String hardwareId) {
        return create().put("topicToRender", topic).put("selectedHardwareId", hardwareId);
    }

    /** Sets which of the names on the hardware is shown. */
    public DiagnosticsDetailPanel name(String name) {
        return put("selectedName", name);
    }

    /**
     * Sets the share of the panel that the left part has.
     *
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public DiagnosticsDetailPanel splitFraction(double fraction) {
        return putFraction("splitFraction", fraction);
    }

    /** Sets how many decimal places numbers are shown with. */
    public DiagnosticsDetailPanel decimalPlaces(int places) {
        return put("numericPrecision", places);
    }

    /** Sets how long nothing may be heard of a part before it counts as stale. */
    public DiagnosticsDetailPanel staleAfter(Duration duration) {
        return putSeconds("secondsUntilStale", duration);
    }
}
