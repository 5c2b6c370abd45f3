package org.foxglove4j.mcap;

import java.util.Objects;

/**
 * A range of bytes in a damaged file whose content could not be recovered, or only in part, or not reliably.
 *
 * @param offset the offset of the first byte in the file
 * @param length the number of bytes
 * @param reason what is wrong with them
 */
public record LostRange(long offset, long length, String reason) {

    /** Creates a range. */
    public LostRange {
        Objects.requireNonNull(reason, "reason");
    }

    /** Returns the range as one line, for example {@code bytes 1024 to 2047: ...}. */
    @Override
    public String toString() {
        return "bytes " + offset + " to " + (offset + length - 1) + ": " + reason;
    }
}
