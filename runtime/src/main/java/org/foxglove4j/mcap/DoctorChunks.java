package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.foxglove4j.internal.Count;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/** Checks chunks, the records in them, and the MessageIndex records after them. */
final class DoctorChunks {

    private final Findings findings;
    private final DoctorContent content;
    private final ChunkOpener opener;
    private final FieldReader fields = new FieldReader();
    private final TreeMap<Long, DoctorChunk> all = new TreeMap<>();
    private @Nullable DoctorChunk last;

    DoctorChunks(Findings findings, DoctorContent content, ReaderOptions options) {
        this.findings = findings;
        this.content = content;
        this.opener = new ChunkOpener(options);
    }

    /** Returns the chunks by their offset in the file. */
    Map<Long, DoctorChunk> all() {
        return all;
    }

    /** Checks the current record of a scanner, a chunk. */
    void check(RecordScanner scanner) throws IOException {
        FieldReader in = scanner.fields();
        ChunkHead head = ChunkHead.read(scanner.offset(), scanner.contentLength(), in);
        DoctorChunk chunk = new DoctorChunk(head, scanner.length());
        last = chunk;
        all.put(scanner.offset(), chunk);
        try {
            opener.open(head, in.bytes(), in.position());
            boolean inInput = opener.bytes() == in.bytes();
            checkRecords(chunk, inInput ? scanner.location() : FileLocation.ofChunk(scanner.offset()));
        } catch (McapFormatException e) {
            findings.error(e);
            return;
        }
        chunk.readable = true;
        DoctorMessages messages = chunk.messages;
        if (messages.count() == 0 && head.startNanos() == -1 && head.endNanos() == 0) {
            findings.warning(
                    head.offset(), "a chunk without messages has a message_start_time after its message_end_time");
            return;
        }
        findings.agree(head.offset(), "message_start_time of the chunk", head.startNanos(), messages.startNanos());
        findings.agree(head.offset(), "message_end_time of the chunk", head.endNanos(), messages.endNanos());
    }

    private void checkRecords(DoctorChunk found, FileLocation location) throws McapFormatException {
        Bytes bytes = opener.bytes();
        int end = opener.start() + opener.length();
        int at = opener.start();
        while (at < end) {
            int contentStart = at + RecordEncoder.HEAD_LENGTH;
            long length = contentStart > end ? -1 : bytes.getLong(at + 1);
            int opcode = bytes.u8(at);
            if (length < 0 || length > end - contentStart) {
                throw location.fault(at, "a record that ends within its chunk", Opcode.nameOf(opcode));
            }
            if (!ChunkRecords.mayHold(opcode)) {
                findings.error(found.head.offset(), "a chunk contains a record " + Opcode.nameOf(opcode));
            } else if (opcode <= Opcode.MESSAGE) {
                fields.over(bytes, contentStart, (int) length, location, opcode);
                content.check(opcode, fields, found.head.offset(), found, at - opener.start());
            }
            at = contentStart + (int) length;
        }
    }

    /**
     * Checks a MessageIndex record.
     *
     * @param offset the offset of the record in the file
     * @param length the length of the record, with its head
     */
    void check(McapMessageIndex index, long offset, long length) {
        DoctorChunk owner = last;
        if (owner == null) {
            findings.error(offset, "a MessageIndex record does not follow a chunk");
            return;
        }
        owner.indexLength += length;
        if (index.size() == 0) {
            findings.warning(offset, "a MessageIndex record lists no messages");
            return;
        }
        if (owner.indexOffsets.put(index.channelId(), offset) != null) {
            findings.error(
                    offset,
                    "there is another MessageIndex record for channel " + index.channelId() + " of the same chunk");
        }
        owner.indexedMessages += index.size();
        for (int i = 0; owner.readable && i < index.size(); i++) {
            DoctorChunk.Message message = owner.messagesByOffset.get(index.offset(i));
            if (message == null
                    || message.channelId() != index.channelId()
                    || message.logTimeNanos() != index.logTimeNanos(i)) {
                findings.error(
                        offset,
                        "a MessageIndex record points to a message of channel " + index.channelId() + " at byte "
                                + Long.toUnsignedString(index.offset(i)) + " of the chunk's records, where there is "
                                + (message == null ? "none" : "another one"));
                return;
            }
        }
    }

    /** Checks, after its indexes have been read, whether they list all messages of the last chunk. */
    void endIndexes() {
        DoctorChunk owner = last;
        last = null;
        if (owner == null) {
            return;
        }
        owner.messagesByOffset.clear();
        if (owner.readable && owner.indexLength > 0 && owner.indexedMessages != owner.messages.count()) {
            findings.error(
                    owner.head.offset(),
                    "the MessageIndex records list " + Count.of(owner.indexedMessages, "message")
                            + " of the chunk, which has "
                            + owner.messages.count());
        }
    }
}
