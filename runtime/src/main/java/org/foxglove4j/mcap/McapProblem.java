package org.foxglove4j.mcap;

import java.util.Locale;
import java.util.Objects;

/**
 * A problem found in a file.
 *
 * @param severity the severity
 * @param offset the offset of the problem in the file, in bytes; negative if the problem has no particular position
 * @param text what is wrong
 */
public record McapProblem(Severity severity, long offset, String text) {

    /** The severity of a problem. */
    public enum Severity {

        /** The file is valid, but does not follow a recommendation. */
        WARNING,

        /** The file violates the specification or contains damaged data. */
        ERROR
    }

    /** Creates a problem. */
    public McapProblem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(text, "text");
    }

    static McapProblem warning(long offset, String text) {
        return new McapProblem(Severity.WARNING, offset, text);
    }

    static McapProblem error(long offset, String text) {
        return new McapProblem(Severity.ERROR, offset, text);
    }

    /** Returns this problem with the name of the file added. */
    McapProblem in(String file) {
        return new McapProblem(severity, offset, file + ": " + text);
    }

    /** Returns the problem as one line, for example {@code error at byte 1024: chunk CRC is ...}. */
    @Override
    public String toString() {
        return severity.name().toLowerCase(Locale.ROOT) + (offset < 0 ? "" : " at byte " + offset) + ": " + text;
    }
}
