package org.foxglove4j.mcap;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rethrows failures that were caught in another thread or kept for later. */
final class KeptFailure {

    private KeptFailure() {}

    /** Throws a failure as it is; wraps it if it is checked and not an {@link IOException}. Does nothing for null. */
    static void rethrow(@Nullable Throwable failure) throws IOException {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure != null) {
            throw failure instanceof IOException exception ? exception : new IOException(failure);
        }
    }
}
