package org.foxglove4j.mcap;

/**
 * Determines whether a reader checks the checksums (CRC-32) of a file. A checksum of 0, which means that the writer did
 * not compute it, is never checked. See <a href="https://mcap.dev/spec#file-structure">MCAP: file structure</a>.
 */
public enum CrcCheck {

    /** Checks them. A mismatch throws a {@link McapFormatException}. */
    ON,

    /** Checks them. A mismatch is reported to the problem listener, and the data is used as it is. */
    REPORT,

    /**
     * Does not check them. {@link McapReader} can then read only parts of an uncompressed chunk if a query needs little
     * of it.
     */
    OFF
}
