package org.foxglove4j.cli;

import org.foxglove4j.cli.live.Notices;

/**
 * The last line of a terminal, which shows the state of a command that runs until it is stopped, and the notices above
 * it. Only the notices are printed if standard error is not a terminal. Thread-safe.
 */
final class StatusLine implements Notices, AutoCloseable {

    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Console console;
    private boolean shown;

    StatusLine(Console console) {
        this.console = console;
    }

    /** Replaces the state. */
    synchronized void show(String state) {
        if (console.terminal().err()) {
            console.err().print(CLEAR_LINE + state);
            console.err().flush();
            shown = true;
        }
    }

    @Override
    public synchronized void say(String text) {
        close();
        console.err().println(text);
    }

    @Override
    public synchronized void warn(String text) {
        close();
        console.warn(text);
    }

    @Override
    public synchronized void close() {
        if (shown) {
            console.err().print(CLEAR_LINE);
            console.err().flush();
            shown = false;
        }
    }
}
