package org.foxglove4j.cli;

/** What the process ends with; the same numbers as those of the {@code mcap} command. */
final class ExitCode {

    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;

    /** It was done, but something of the input was lost. */
    static final int LOSSY = 3;

    private ExitCode() {}
}
