package org.foxglove4j.mcap;

import java.util.Locale;
import java.util.Objects;

/**
 * Tells of something in a file that is not as it should be.
 *
 * @param severity how bad it is
 * @param offset where in the file, in bytes; negative if it is at no place
 * @param text what is wrong
 */
public record McapProblem(Severity severity, long offset, String text) {

    /** Says how bad a problem is. */
    public enum Severity {

        /** The file is valid, but not what one would wish. */
        WARNING,

        /** The file breaks the specification, or holds damaged data. */
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

    /** Returns the same with the name of the file. */
    McapProblem in(String file) {
        return new McapProblem(severity, offset, file + ": " + text);
    }

    /** Returns the problem in one line, for example {@code error at byte 1024: chunk CRC is ...}. */
    @Override
    public String toString() {
        return severity.name().toLowerCase(Locale.ROOT) + (offset < 0 ? "" : " at byte " + offset) + ": " + text;
    }
}
