package org.foxglove4j.mcap;

import java.util.Optional;

/**
 * The compression formats for the records of a chunk. See <a
 * href="https://mcap.dev/spec/registry#well-known-compression-formats">MCAP: well-known compression formats</a>.
 */
public enum Compression {

    /** The records are not compressed. */
    NONE(""),

    /** One LZ4 frame: about half the compression ratio of zstd, but faster to read. */
    LZ4("lz4"),

    /** One Zstandard frame. */
    ZSTD("zstd");

    private final String formatName;

    Compression(String formatName) {
        this.formatName = formatName;
    }

    /** Returns the name used in the file: the empty string, {@code lz4} or {@code zstd}. */
    public String formatName() {
        return formatName;
    }

    /** Returns the compression with a name, or an empty optional if this library does not support it. */
    public static Optional<Compression> ofFormatName(String formatName) {
        for (Compression compression : values()) {
            if (compression.formatName.equals(formatName)) {
                return Optional.of(compression);
            }
        }
        return Optional.empty();
    }
}
