package org.foxglove4j.mcap;

/**
 * The last record of a file, which locates the summary section. See <a href="https://mcap.dev/spec#footer-op0x02">MCAP:
 * Footer</a>.
 *
 * @param summaryStart the offset of the summary section in the file; 0 if there is none
 * @param summaryOffsetStart the offset of the summary offset section in the file; 0 if there is none
 * @param summaryCrc the CRC-32 from the start of the summary section through the {@code summaryOffsetStart} field of
 *     this record; 0 if not computed
 */
public record McapFooter(long summaryStart, long summaryOffsetStart, long summaryCrc) implements McapRecord {

    /** Creates a footer. */
    public McapFooter {
        Unsigned.u32("summary CRC", summaryCrc);
    }

    @Override
    public int opcode() {
        return Opcode.FOOTER;
    }
}
