package org.foxglove4j.mcap;

/**
 * Ends the data section. See <a href="https://mcap.dev/spec#data-end-op0x0f">MCAP: DataEnd</a>.
 *
 * @param dataSectionCrc the CRC-32 of the file up to this record; 0 if not computed
 */
public record McapDataEnd(long dataSectionCrc) implements McapRecord {

    /** Creates an end of data. */
    public McapDataEnd {
        Unsigned.u32("data section CRC", dataSectionCrc);
    }

    @Override
    public int opcode() {
        return Opcode.DATA_END;
    }
}
