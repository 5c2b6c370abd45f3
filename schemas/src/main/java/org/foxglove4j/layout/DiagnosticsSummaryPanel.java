package org.foxglove4j.layout;

import java.time.Duration;
import java.util.List;

/** Shows how the parts of a robot are, by ROS {@code DiagnosticArray} messages. */
public final class DiagnosticsSummaryPanel extends Panel<DiagnosticsSummaryPanel> {

    /** How grave a state is. */
    public enum Level {
        /** All is well. */
        OK(0),
        /** Something may be wrong. */
        WARN(1),
        /** Something failed. */
        ERROR(2),
        /** Nothing has been heard for long. */
        STALE(3);

        private final int number;

        Level(int number) {
            this.number = number;
        }
    }

    private DiagnosticsSummaryPanel(JsonObject json) {
        super(json, DiagnosticsSummaryPanel::new);
    }

    /** Creates a panel that shows what the user will choose. */
    public static DiagnosticsSummaryPanel create() {
        return new DiagnosticsSummaryPanel(panel("DiagnosticsSummary"));
    }

    /** Creates a panel that shows the messages of a topic. */
    public static DiagnosticsSummaryPanel of(String topic) {
        return create().put("topicToRender", topic);
    }

    /** Hides states that are less grave. */
    public DiagnosticsSummaryPanel minLevel(Level level) {
        return put("minLevel", level.number);
    }

    /** Shows these first, given as {@code |hardware_id|name|} or {@code |hardware_id|}. */
    public DiagnosticsSummaryPanel pin(String... ids) {
        return put("pinnedIds", List.of(ids));
    }

    /** Shows only those whose hardware or name is like this. */
    public DiagnosticsSummaryPanel search(String text) {
        return put("hardwareIdFilter", text);
    }

    /** Sets whether the gravest are first. */
    public DiagnosticsSummaryPanel sortByLevel(boolean sort) {
        return put("sortByLevel", sort);
    }

    /** Sets how long nothing may be heard of a part before it counts as stale. */
    public DiagnosticsSummaryPanel staleAfter(Duration duration) {
        return putSeconds("secondsUntilStale", duration);
    }
}
