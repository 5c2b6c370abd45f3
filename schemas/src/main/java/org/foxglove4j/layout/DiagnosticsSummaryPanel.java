package org.foxglove4j.layout;

import java.time.Duration;
import java.util.List;

/** Shows the state of the components of a robot, from ROS {@code DiagnosticArray} messages. */
public final class DiagnosticsSummaryPanel extends Panel<DiagnosticsSummaryPanel> {

    /** The level of a state. */
    public enum Level {
        /** No problem. */
        OK(0),
        /** A possible problem. */
        WARN(1),
        /** A failure. */
        ERROR(2),
        /** No recent message. */
        STALE(3);

        private final int number;

        Level(int number) {
            this.number = number;
        }
    }

    private DiagnosticsSummaryPanel(JsonObject json) {
        super(json, DiagnosticsSummaryPanel::new);
    }

    /** Creates a panel whose content the user selects in the app. */
    public static DiagnosticsSummaryPanel create() {
        return new DiagnosticsSummaryPanel(panel("DiagnosticsSummary"));
    }

    /** Creates a panel that shows the messages of a topic. */
    public static DiagnosticsSummaryPanel of(String topic) {
        return create().put("topicToRender", topic);
    }

    /** Hides states below a level. */
    public DiagnosticsSummaryPanel minLevel(Level level) {
        return put("minLevel", level.number);
    }

    /** Pins these components at the top, given as {@code |hardware_id|name|} or {@code |hardware_id|}. */
    public DiagnosticsSummaryPanel pin(String... ids) {
        return put("pinnedIds", List.of(ids));
    }

    /** Shows only components whose hardware or name contains this text. */
    public DiagnosticsSummaryPanel search(String text) {
        return put("hardwareIdFilter", text);
    }

    /** Sets whether components are sorted by level. */
    public DiagnosticsSummaryPanel sortByLevel(boolean sort) {
        return put("sortByLevel", sort);
    }

    /** Sets how long a component may send no message before it is stale. */
    public DiagnosticsSummaryPanel staleAfter(Duration duration) {
        return putSeconds("secondsUntilStale", duration);
    }
}
