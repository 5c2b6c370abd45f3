package org.foxglove4j.mcap;

import java.util.zip.CRC32;

/** The CRC of a section of a file, whose bytes are brought in as they are used up. */
final class SectionCrc {

    private final ReaderOptions options;
    private final CRC32 crc = new CRC32();
    private int from;

    SectionCrc(ReaderOptions options) {
        this.options = options;
    }

    /** Returns whether it is computed at all. */
    boolean isOn() {
        return options.crcCheck() != CrcCheck.OFF;
    }

    /** Brings in the bytes up to an index. */
    void update(Bytes bytes, int end) {
        if (isOn()) {
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

    /**
     * Checks a section.
     *
     * @param section what it is called
     * @param named the CRC that stands in the file; 0 for none
     * @param computed the CRC of what was read
     * @param offset where in the file the record is that holds the CRC
     * @throws McapFormatException if they do not agree
     */
    void check(String section, long named, long computed, long offset) throws McapFormatException {
        if (named != 0 && isOn() && named != computed) {
            options.tolerate(
                    options.crcCheck() == CrcCheck.REPORT,
                    new McapFormatException(
                            offset,
                            "a " + section + " with the CRC 0x%08X".formatted(named),
                            "one with the CRC 0x%08X".formatted(computed)));
        }
    }

    /** Tells that the bytes that were not brought in yet have been moved, the first to index 0. */
    void moved() {
        from = 0;
    }
}
