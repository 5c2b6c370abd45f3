package org.foxglove4j.mcap;

import java.io.IOException;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;

/** Passes on the schemas, channels and messages that a {@link RecoveryScan} finds, in and outside of chunks. */
final class RecoveryRecords {

    private final Definitions definitions;
    private final RecoveryVisitor visitor;
    private final RecoveryTally tally;
    private final FieldReader fields = new FieldReader();

    RecoveryRecords(Definitions definitions, RecoveryVisitor visitor, RecoveryTally tally) {
        this.definitions = definitions;
        this.visitor = visitor;
        this.tally = tally;
    }

    /** Returns whether there may be messages on a channel, according to the definitions found so far. */
    boolean isChannel(int id) {
        return definitions.hasNoChannels() || definitions.channel(id) != null;
    }

    /**
     * Passes on the records of a chunk.
     *
     * @param whole whether the chunk is intact; if not, bytes that are not a record are skipped
     * @return the number of messages kept
     */
    long recoverChunk(ChunkSalvage chunk, boolean whole) throws IOException {
        byte[] array = chunk.array();
        int end = chunk.start() + chunk.length();
        RecordProbe probe = new RecordProbe(McapSource.of(array), end, true, this::isChannel);
        long before = tally.messages;
        long at = chunk.start();
        while (at < end) {
            long next = probe.recordEnd(at);
            if (next < 0) {
                at = probe.find(at + 1, end);
            } else {
                int contentStart = (int) at + RecordEncoder.HEAD_LENGTH;
                try {
                    recover(array[(int) at] & 0xFF, array, contentStart, (int) next - contentStart, whole);
                    at = next;
                } catch (CorruptRecordException notARecord) {
                    at = probe.find(at + 1, end);
                }
            }
        }
        return tally.messages - before;
    }

    /** Passes on a record of a kind that is allowed in a chunk. */
    void recover(int opcode, byte[] array, int contentStart, int contentLength, boolean whole)
            throws IOException, CorruptRecordException {
        switch (opcode) {
            case Opcode.MESSAGE -> recoverMessage(array, contentStart, contentLength, whole);
            case Opcode.SCHEMA, Opcode.CHANNEL -> {
                fields.over(array, contentStart, contentLength, FileLocation.UNKNOWN, opcode);
                define(RecordDecoder.detach(decode(opcode, fields)), whole);
            }
            default -> tally.recordsLeftOut++;
        }
    }

    static McapRecord decode(int opcode, FieldReader fields) throws CorruptRecordException {
        try {
            return RecordDecoder.decode(opcode, fields);
        } catch (McapFormatException e) {
            throw new CorruptRecordException(e);
        }
    }

    private void recoverMessage(byte[] array, int contentStart, int contentLength, boolean whole) throws IOException {
        if (definitions.channel(LittleEndian.getU16(array, contentStart)) == null) {
            tally.messagesWithoutChannel++;
            return;
        }
        visitor.message(array, contentStart, contentLength, whole);
        tally.messages++;
        if (!whole) {
            tally.unverifiedMessages++;
        }
    }

    private void define(McapRecord definition, boolean whole) throws IOException {
        McapRecord known = definition instanceof McapSchema schema
                ? definitions.schema(schema.id())
                : definitions.channel(((McapChannel) definition).id());
        // A definition in a damaged chunk is used only if there is no other.
        if (definition.equals(known) || (known != null && !whole)) {
            return;
        }
        definitions.put(definition);
        visitor.definition(definition, whole);
    }

    /** Thrown if bytes that looked like a record are not one. */
    static final class CorruptRecordException extends Exception {

        private static final long serialVersionUID = 1L;

        CorruptRecordException(McapFormatException cause) {
            super(cause);
        }
    }
}
