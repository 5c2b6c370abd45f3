package org.foxglove4j.processor.lock;

/** Thrown where a lock file says what no lock file says. */
final class LockSyntaxException extends Exception {

    private static final long serialVersionUID = 1;

    /**
     * Creates one.
     *
     * @param place the file and the line
     * @param problem what was expected and found
     */
    LockSyntaxException(LockLine place, String problem) {
        super(place + ": " + problem);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
