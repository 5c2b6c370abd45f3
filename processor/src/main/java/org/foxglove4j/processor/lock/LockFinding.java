package org.foxglove4j.processor.lock;

import org.foxglove4j.processor.model.Origin;

/**
 * One message about the lock.
 *
 * @param kind the kind of finding
 * @param problem what is wrong, in one or more sentences
 * @param remedy what to do about it
 * @param origin a place in the sources or in a lock file
 */
public record LockFinding(Kind kind, String problem, String remedy, Origin origin) {

    /** The kinds of findings. The codes are explained in {@code CODES.md}. */
    public enum Kind {
        /** A change breaks old recordings. */
        BREAKING("FOX080", Severity.ERROR),
        /** The lock files are behind the sources. */
        BEHIND("FOX081", Severity.ERROR),
        /** A locked schema no longer has a Java type. */
        GONE("FOX082", Severity.ERROR),
        /** A lock file cannot be read or written. */
        UNREADABLE("FOX083", Severity.ERROR),
        /** Two types define the same schema differently. */
        CLASH("FOX084", Severity.ERROR),
        /** An option has an invalid value. */
        OPTION("FOX085", Severity.ERROR),
        /** A schema without breaking changes is accepted; the option would also accept the next breaking change. */
        NOTHING_TO_ACCEPT("FOX086", "lock-accept"),
        /** A change that breaks nothing but is worth knowing was written to the lock file. */
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

        /** Returns the effect on the build. */
        public Severity severity() {
            return severity;
        }

        /** Returns the name by which the warning is silenced, for example {@code lock-note}; empty if it is none. */
        public String warning() {
            return warning;
        }
    }

    /** The effect of a finding on the build. */
    public enum Severity {
        /** The build fails. */
        ERROR,
        /** The build continues. */
        WARNING,
        /** Nothing is wrong. */
        NOTE
    }

    /** Returns what to print: the code, the problem and the remedy. */
    public String text() {
        return kind.id() + ": " + problem + (remedy.isEmpty() ? "" : " " + remedy);
    }
}
