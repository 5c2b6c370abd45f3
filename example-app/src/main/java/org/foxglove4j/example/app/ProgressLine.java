package org.foxglove4j.example.app;

import java.io.PrintStream;
import java.time.Duration;

/**
 * Shows the progress of the program: on a terminal in one line that is updated, elsewhere in a new line from time to
 * time.
 */
final class ProgressLine {

    private static final Duration TERMINAL_INTERVAL = Duration.ofMillis(100);
    private static final Duration FILE_INTERVAL = Duration.ofSeconds(5);
    private static final String ERASE_LINE = "\r\u001b[2K";

    /** A line that wraps could not be erased. */
    private static final int TERMINAL_WIDTH = 79;

    private final PrintStream out;
    private final boolean terminal;
    private Duration nextDue = Duration.ZERO;

    /**
     * Creates a line.
     *
     * @param terminal whether the stream goes to a terminal
     */
    ProgressLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Returns whether an update is due; cheap enough to call at every tick. */
    boolean isDue(Duration elapsed) {
        return elapsed.compareTo(nextDue) >= 0;
    }

    /** Shows a text. */
    void show(Duration elapsed, String text) {
        nextDue = elapsed.plus(terminal ? TERMINAL_INTERVAL : FILE_INTERVAL);
        if (terminal) {
            out.print(ERASE_LINE + text.substring(0, Math.min(text.length(), TERMINAL_WIDTH)));
        } else {
            out.println(text);
        }
        out.flush();
    }

    /** Removes the line, so that other output can follow. */
    void clear() {
        if (terminal) {
            out.print(ERASE_LINE);
            out.flush();
        }
    }
}
