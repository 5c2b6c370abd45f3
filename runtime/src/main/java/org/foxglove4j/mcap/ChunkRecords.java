package org.foxglove4j.mcap;

/** Determines which records are allowed in a chunk. */
final class ChunkRecords {

    static final String EXPECTED = "a Schema, Channel or Message in a chunk";

    private ChunkRecords() {}

    /**
     * Returns whether a chunk may contain a record with an opcode. Private records and those of later versions are
     * allowed.
     */
    static boolean mayHold(int opcode) {
        return switch (opcode) {
            case Opcode.SCHEMA, Opcode.CHANNEL, Opcode.MESSAGE -> true;
            default -> opcode > Opcode.DATA_END;
        };
    }
}
