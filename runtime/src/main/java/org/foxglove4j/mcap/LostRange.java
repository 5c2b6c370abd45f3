package org.foxglove4j.mcap;

import java.util.Objects;

/**
 * Bytes of a damaged file from which nothing could be kept, not all, or not for certain.
 *
 * @param offset where in the file they start
 * @param length how many they are
 * @param reason what is wrong with them
 */
public record LostRange(long offset, long length, String reason) {

    /** Creates a range. */
    public LostRange {
        Objects.requireNonNull(reason, "reason");
    }

    /** Returns the range in one line, for example {@code bytes 1024 to 2047: ...}. */
    @Override
    public String toString() {
        return "bytes " + offset + " to " + (offset + length - 1) + ": " + reason;
    }
}
