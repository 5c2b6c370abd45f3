package org.foxglove4j.processor.lock;

import org.foxglove4j.processor.model.Origin;

/**
 * One thing to tell about the lock.
 *
 * @param kind what sort
 * @param problem what is wrong, in one or more sentences
 * @param remedy what to do about it
 * @param origin where in the sources it shows, or a place in a lock file
 */
public record LockFinding(Kind kind, String problem, String remedy, Origin origin) {

    /** The sorts of findings. The codes are explained in {@code CODES.md}. */
    public enum Kind {
        /** A change breaks old recordings. */
        BREAKING("FOX080", Severity.ERROR),
        /** The lock files do not hold yet what the sources say. */
        BEHIND("FOX081", Severity.ERROR),
        /** A schema that is locked has no Java type any more. */
        GONE("FOX082", Severity.ERROR),
        /** A lock file cannot be read or written. */
        UNREADABLE("FOX083", Severity.ERROR),
        /** Two types give one schema name two forms. */
        CLASH("FOX084", Severity.ERROR),
        /** An option has a value that means nothing. */
        OPTION("FOX085", Severity.ERROR),
        /** A schema is accepted although it breaks nothing, and the option would let the next break pass. */
        NOTHING_TO_ACCEPT("FOX086", "lock-accept"),
        /** A change that breaks nothing was written, but people should know. */
        NOTED("FOX087", "lock-note"),
        /** A lock file was written. */
        WRITTEN("FOX088", Severity.NOTE);

        private final String id;
        private final Severity severity;
        private final String warning;

        Kind(String id, Severity severity) {
            this(id, severity, "");
        }

        Kind(String id, String warning) {
            this(id, Severity.WARNING, warning);
        }

        Kind(String id, Severity severity, String warning) {
            this.id = id;
            this.severity = severity;
            this.warning = warning;
        }

        /** Returns the code, for example {@code FOX080}. */
        public String id() {
            return id;
        }

        /** Returns what it does to the build. */
        public Severity severity() {
            return severity;
        }

        /** Returns the name by which the warning is silenced, for example {@code lock-note}; empty if it is none. */
        public String warning() {
            return warning;
        }
    }

    /** What a finding does to the build. */
    public enum Severity {
        /** The build fails. */
        ERROR,
        /** The build goes on. */
        WARNING,
        /** Nothing is wrong. */
        NOTE
    }

    /** Returns what to print: the code, the problem and the remedy. */
    public String text() {
        return kind.id() + ": " + problem + (remedy.isEmpty() ? "" : " " + remedy);
    }
}
