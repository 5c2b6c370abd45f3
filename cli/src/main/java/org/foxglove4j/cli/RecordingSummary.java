package org.foxglove4j.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.foxglove4j.cli.live.LiveReport;

/** Formats what a live recording contains. */
final class RecordingSummary {

    private static final int MAX_TOPICS = 10;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private RecordingSummary() {}

    /** Returns the state of a recording, on one line. */
    static String progress(LiveReport report, long timeNanos) {
        long seconds = timeNanos / NANOS_PER_SECOND;
        return String.format(
                Locales.NONE, "%d:%02d:%02d  %s", seconds / 3600, seconds / 60 % 60, seconds % 60, counts(report));
    }

    /** Prints the result of a recording, and what is missing. */
    static void print(LiveReport report, long timeNanos, Console console) {
        console.err().println("Recorded " + counts(report) + " in " + Times.span(timeNanos) + shown(report.files()));
        if (report.topics().isEmpty()) {
            console.warn(
                    report.otherTopics().isEmpty()
                            ? "the server has no topics"
                            : "no topic was selected; the server has " + list(report.otherTopics()));
        } else if (report.messages() == 0) {
            console.warn("the server has sent no messages on " + list(report.topics()));
        }
        if (report.invalidMessages() > 0) {
            console.warn(count(report.invalidMessages(), "invalid message") + " of the server not recorded");
        }
        if (report.lostMessages() > 0) {
            console.warn(count(report.lostMessages(), "message") + " lost, because the file could not be written");
        }
        if (report.interruptions() > 0 || report.serverProblems() > 0) {
            console.warn("messages may be missing: the connection was interrupted "
                    + times(report.interruptions()) + ", and the server has sent a warning or an error "
                    + times(report.serverProblems()));
        }
    }

    private static String counts(LiveReport report) {
        return count(report.messages(), "message") + " (" + Sizes.print(report.bytes()) + ") on "
                + count(report.topics().size(), "topic");
    }

    private static String count(long number, String noun) {
        return String.format(Locales.NONE, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    private static String times(int count) {
        return count == 1 ? "once" : String.format(Locales.NONE, "%,d times", count);
    }

    private static String shown(List<Path> files) {
        if (files.isEmpty()) {
            return "";
        }
        Path last = files.get(files.size() - 1);
        return " to " + (files.size() == 1 ? "" : files.size() + " files, the last one ") + last;
    }

    private static String list(Set<String> topics) {
        String first =
                String.join(", ", topics.stream().sorted().limit(MAX_TOPICS).toList());
        return topics.size() > MAX_TOPICS ? first + " and " + (topics.size() - MAX_TOPICS) + " others" : first;
    }
}
