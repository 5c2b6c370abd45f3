package org.foxglove4j.mcap;

/** Knows which records may stand in a chunk. */
final class ChunkRecords {

    static final String EXPECTED = "a Schema, Channel or Message in a chunk";

    private ChunkRecords() {}

    /** Returns whether a chunk may hold such a record: those of applications and of later versions included. */
    static boolean mayHold(int opcode) {
        return switch (opcode) {
            case Opcode.SCHEMA, Opcode.CHANNEL, Opcode.MESSAGE -> true;
            default -> opcode > Opcode.DATA_END;
        };
    }
}
