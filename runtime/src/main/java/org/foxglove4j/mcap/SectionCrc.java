package org.foxglove4j.mcap;

import java.util.zip.CRC32;

/** The CRC of a section of a file, whose bytes are brought in as they are used up. */
final class SectionCrc {

    private final boolean on;
    private final CRC32 crc = new CRC32();
    private int from;

    /**
     * Creates a CRC.
     *
     * @param on whether to compute it at all
     */
    SectionCrc(boolean on) {
        this.on = on;
    }

    boolean isOn() {
        return on;
    }

    /** Brings in the bytes up to an index. */
    void update(Bytes bytes, int end) {
        if (on) {
            bytes.update(crc, from, end - from);
        }
        from = end;
    }

    /** Returns the CRC of the section up to where it was updated. */
    long value() {
        return crc.getValue();
    }

    /** Begins with a section whose first byte is at an index. */
    void begin(int start) {
        crc.reset();
        from = start;
    }

    /** Tells that the bytes that were not brought in yet have been moved, the first to index 0. */
    void moved() {
        from = 0;
    }
}
