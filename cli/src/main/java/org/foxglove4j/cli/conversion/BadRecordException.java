package org.foxglove4j.cli.conversion;

/** Thrown if a record or a schema cannot be converted. */
public final class BadRecordException extends Exception {

    private static final long serialVersionUID = 1;

    /** Creates an exception without a stack trace: a damaged file can contain millions of bad records. */
    public BadRecordException(String message) {
        super(message, null, false, false);
    }
}
