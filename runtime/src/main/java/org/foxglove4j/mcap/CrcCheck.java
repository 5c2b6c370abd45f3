package org.foxglove4j.mcap;

/**
 * Says what a reader does about the checksums (CRC-32) of a file. Those that the writer left out, by writing 0, are never
 * checked. See <a href="https://mcap.dev/spec#file-structure">MCAP: file structure</a>.
 */
public enum CrcCheck {

    /** Checks them; a mismatch is a {@link McapFormatException}. */
    ON,

    /** Checks them; a mismatch is told to the listener for problems, and what was read is used as it is. */
    REPORT,

    /**
     * Does not check them. Then {@link McapReader} reads only parts of chunks that are not compressed, where a query wants
     * little of them.
     */
    OFF
}
