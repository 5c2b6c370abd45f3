package org.foxglove4j.processor.lock;

/** Thrown if a lock file is malformed. */
final class LockSyntaxException extends Exception {

    private static final long serialVersionUID = 1;

    /**
     * Creates one.
     *
     * @param line the file and the line
     * @param problem what was expected and found
     */
    LockSyntaxException(LockLine line, String problem) {
        super(line + ": " + problem);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
