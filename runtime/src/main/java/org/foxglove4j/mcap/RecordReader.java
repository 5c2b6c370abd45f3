package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.zip.CRC32;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/** Decodes the records and messages that a {@link RecordFramer} finds, and keeps their definitions. */
final class RecordReader {

    private final ReaderOptions options;
    private final RecordFramer framer;
    private final Definitions definitions;
    private final CRC32 crc = new CRC32();
    private @Nullable McapRecord definition;

    RecordReader(ReaderOptions options, boolean rawChunks, @Nullable AttachmentReceiver receiver, boolean direct) {
        this.options = options;
        this.framer = new RecordFramer(options, rawChunks, receiver, direct);
        this.definitions = new Definitions(options);
    }

    RecordFramer framer() {
        return framer;
    }

    Definitions definitions() {
        return definitions;
    }

    /**
     * Moves to the next record.
     *
     * @return false if more input is needed first, or the file has ended
     */
    boolean next() throws IOException {
        while (framer.next()) {
            int opcode = framer.opcode();
            if (opcode != Opcode.SCHEMA && opcode != Opcode.CHANNEL) {
                return true;
            }
            definition = definitions.add(opcode, framer.fields(), framer.location());
            if (!(definition instanceof McapSchema schema) || schema.id() != 0) {
                return true;
            }
            options.problems()
                    .accept(McapProblem.error(framer.offset(), "a schema has the invalid id 0 and is ignored"));
        }
        return false;
    }

    boolean isMessage() {
        return framer.opcode() == Opcode.MESSAGE;
    }

    /** Returns the current record, which does not refer to memory that changes. */
    McapRecord record() throws McapFormatException {
        int opcode = framer.opcode();
        if (definition != null && definition.opcode() == opcode) {
            return definition;
        }
        FieldReader fields = framer.fields();
        McapRecord record = RecordDecoder.decode(opcode, fields);
        if (record instanceof McapAttachment attachment) {
            checkCrc(attachment, fields.position());
        }
        return framer.bytes().arrayOrNull() == null ? record : RecordDecoder.detach(record);
    }

    /** Sets a message to the current record. */
    void show(McapMessage message) throws McapFormatException {
        if (framer.contentLength() < RecordEncoder.MESSAGE_FIELDS_LENGTH) {
            RecordDecoder.decode(Opcode.MESSAGE, framer.fields());
        }
        Bytes bytes = framer.bytes();
        int start = framer.contentStart();
        McapChannel channel = definitions.channelOf(bytes.getU16(start), framer.location(), start);
        message.show(
                channel, definitions.schemaOf(channel, framer.location(), start), bytes, start, framer.contentLength());
    }

    private void checkCrc(McapAttachment attachment, int end) throws McapFormatException {
        int crcAt = end - Integer.BYTES;
        crc.reset();
        framer.bytes().update(crc, framer.contentStart(), crcAt - framer.contentStart());
        AttachmentFlow.checkCrc(
                framer.offset(),
                attachment.name(),
                crc.getValue(),
                framer.bytes().getU32(crcAt),
                options);
    }
}
