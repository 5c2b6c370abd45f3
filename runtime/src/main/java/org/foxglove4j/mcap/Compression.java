package org.foxglove4j.mcap;

import java.util.Optional;

/**
 * Names the ways in which the records of a chunk are compressed. See
 * <a href="https://mcap.dev/spec/registry#well-known-compression-formats">MCAP: well-known compression formats</a>.
 */
public enum Compression {

    /** The records stand in the chunk as they are. */
    NONE(""),

    /** One LZ4 frame: about half as dense as zstd, and quicker to read. */
    LZ4("lz4"),

    /** One Zstandard frame. */
    ZSTD("zstd");

    private final String formatName;

    Compression(String formatName) {
        this.formatName = formatName;
    }

    /** Returns the name that stands in the file: the empty string, {@code lz4} or {@code zstd}. */
    public String formatName() {
        return formatName;
    }

    /** Returns the compression of that name, or nothing for a name that this library does not know. */
    public static Optional<Compression> ofFormatName(String formatName) {
        for (Compression compression : values()) {
            if (compression.formatName.equals(formatName)) {
                return Optional.of(compression);
            }
        }
        return Optional.empty();
    }
}
