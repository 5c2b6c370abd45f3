package org.foxglove4j.processor.lock;

import org.foxglove4j.processor.model.Origin;

/** A place in a lock file. */
final class LockLine extends Origin {

    private final String file;
    private final int line;

    LockLine(String file, int line) {
        this.file = file;
        this.line = line;
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
