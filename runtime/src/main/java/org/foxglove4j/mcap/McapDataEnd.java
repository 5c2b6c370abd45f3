package org.foxglove4j.mcap;

/**
 * Ends the data section. See <a href="https://mcap.dev/spec#data-end-op0x0f">MCAP: DataEnd</a>.
 *
 * @param dataSectionCrc the CRC-32 of all bytes of the file before this record; 0 if not computed
 */
public record McapDataEnd(long dataSectionCrc) implements McapRecord {

    /** Creates a DataEnd record. */
    public McapDataEnd {
        Unsigned.u32("data section CRC", dataSectionCrc);
    }

    @Override
    public int opcode() {
        return Opcode.DATA_END;
    }
}
