package org.foxglove4j.cli.wpilog;

/** Thrown if a record or a schema cannot be converted. */
final class BadRecordException extends Exception {

    private static final long serialVersionUID = 1;

    /** Creates an exception without a stack trace: a damaged log can contain millions of bad records. */
    BadRecordException(String message) {
        super(message, null, false, false);
    }
}
