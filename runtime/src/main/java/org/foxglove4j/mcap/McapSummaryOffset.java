package org.foxglove4j.mcap;

/**
 * Locates the records of one kind in the summary section. See <a
 * href="https://mcap.dev/spec#summary-offset-op0x0e">MCAP: SummaryOffset</a>.
 *
 * @param groupOpcode the opcode of the records, 0 to 255
 * @param groupStart the offset of the first of these records in the file
 * @param groupLength the total length of these records, in bytes
 */
public record McapSummaryOffset(int groupOpcode, long groupStart, long groupLength) implements McapRecord {

    /** Creates a summary offset. */
    public McapSummaryOffset {
        Unsigned.u8("group opcode", groupOpcode);
    }

    @Override
    public int opcode() {
        return Opcode.SUMMARY_OFFSET;
    }
}
