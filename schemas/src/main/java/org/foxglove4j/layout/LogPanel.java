package org.foxglove4j.layout;

import java.util.List;
import java.util.Map;
import org.foxglove4j.messages.Log;

/** Shows log messages, for example those of {@code org.foxglove4j.logging}. */
public final class LogPanel extends Panel<LogPanel> {

    private LogPanel(JsonObject json) {
        super(json, LogPanel::new);
    }

    /** Creates a panel for the log topic that the app finds. */
    public static LogPanel create() {
        return new LogPanel(panel("Log"));
    }

    /** Creates a panel for a log topic. */
    public static LogPanel of(String topic) {
        return create().put("topicToRender", topic);
    }

    /** Hides messages below a level. */
    public LogPanel minLevel(Log.Level level) {
        int number = switch (level) {
            case UNKNOWN -> 0;
            case DEBUG -> 1;
            case INFO -> 2;
            case WARNING -> 3;
            case ERROR -> 4;
            case FATAL -> 5;
        };
        return put("minLogLevel", number);
    }

    /** Shows only messages that contain one of these terms. */
    public LogPanel search(String... words) {
        return put("searchTerms", List.of(words));
    }

    /** Sets whether the messages with a {@linkplain Log#name name} are shown. */
    public LogPanel showName(String name, boolean show) {
        return put("nameFilter", name, Map.of("visible", show));
    }

    /** Sets whether each line shows its level. */
    public LogPanel showLevels(boolean show) {
        return put("showLevel", show);
    }

    /** Sets whether each line shows the date. */
    public LogPanel showDates(boolean show) {
        return put("showDate", show);
    }

    /** Sets whether each line shows the time. */
    public LogPanel showTimes(boolean show) {
        return put("showTime", show);
    }

    /** Sets whether each line shows the time zone. */
    public LogPanel showTimeZones(boolean show) {
        return put("showTimezone", show);
    }

    /** Sets whether each line shows the name. */
    public LogPanel showNames(boolean show) {
        return put("showName", show);
    }

    /** Sets whether each line shows the source file and line. */
    public LogPanel showSourceLocations(boolean show) {
        return put("showSourceLocation", show);
    }

    /** Sets the font size. */
    public LogPanel fontSize(double size) {
        return put("fontSize", size);
    }
}
