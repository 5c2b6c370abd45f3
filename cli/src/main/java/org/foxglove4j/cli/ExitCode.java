package org.foxglove4j.cli;

/** The exit codes of the process, which are those of the {@code mcap} command. */
final class ExitCode {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;

    /** Success, but part of the input was lost. */
    static final int LOSSY = 3;

    private ExitCode() {}
}
