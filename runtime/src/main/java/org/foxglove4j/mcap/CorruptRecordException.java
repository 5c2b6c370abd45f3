package org.foxglove4j.mcap;

/** Tells that what looked like a record is none. */
final class CorruptRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    CorruptRecordException(McapFormatException cause) {
        super(cause);
    }
}
