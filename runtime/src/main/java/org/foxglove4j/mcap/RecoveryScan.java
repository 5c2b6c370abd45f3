package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.foxglove4j.internal.Count;
import org.foxglove4j.mcap.RecoveryRecords.CorruptRecordException;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;
import org.jspecify.annotations.Nullable;

/**
 * Scans a file that may be damaged, and finds all intact records.
 *
 * <p>Records are accepted one after another as long as they look like records. Where they do not, the scan searches for
 * the next ones: a record that the summary section refers to, if that is intact, or one that is confirmed by others
 * after it. If a chunk cannot be decompressed completely, the messages in the part that can are kept.
 */
final class RecoveryScan {

    private static final int MAX_HEADER_BYTES = 1 << 20;

    private final McapSource source;
    private final ReaderOptions options;
    private final RecoveryVisitor visitor;
    private final RecoveryTally tally;
    private final RecordScanner scanner;
    private final NamedRecords named;
    private final RecoveryRecords records;
    private final ChunkSalvage chunk;
    private final RecordProbe probe;
    private final long size;
    private final long end;
    private long wholeUntil;

    RecoveryScan(McapSource source, ReaderOptions options, RecoveryVisitor visitor, RecoveryTally tally)
            throws IOException {
        this.source = source;
        this.options = options;
        this.visitor = visitor;
        this.tally = tally;
        this.size = source.size();
        this.scanner = new RecordScanner(source, options.maxRecordBytes());
        this.named = new NamedRecords(scanner, size, options.maxRecordBytes(), tally);
        this.end = named.end();
        this.records = new RecoveryRecords(named.definitions(), visitor, tally);
        this.chunk = new ChunkSalvage(source, options);
        this.probe = new RecordProbe(source, end, false, records::isChannel);
    }

    /** Returns the end offset of the last complete record of the data section. */
    long wholeUntil() {
        return wholeUntil;
    }

    /** Scans the file. */
    void run() throws IOException {
        runUntil(Long.MAX_VALUE);
    }

    /**
     * Scans the file until the end of an intact chunk, whose content is passed on like that of a damaged one and does
     * not count as a complete record.
     *
     * @param salvagedChunk the offset of the chunk
     */
    void runUntil(long salvagedChunk) throws IOException {
        for (McapSchema schema : named.definitions().schemas()) {
            visitor.definition(schema, false);
        }
        for (McapChannel channel : named.definitions().channels()) {
            visitor.definition(channel, false);
        }
        long position = readHeader();
        wholeUntil = position;
        while (position < end && !isEndOfData(position)) {
            long recordEnd = probe.recordEnd(position);
            if (position == salvagedChunk) {
                chunk.open(position, recordEnd, named.chunk(position));
                long kept = records.recoverChunk(chunk, false);
                visitor.endChunk(position, kept, false);
                tally.chunks++;
                // Its CRC was checked.
                tally.unverifiedMessages -= kept;
                return;
            }
            if (recordEnd >= 0 && recover(position, recordEnd)) {
                position = recordEnd;
                wholeUntil = position;
            } else {
                position = recoverDamaged(position);
            }
        }
    }

    /** Returns the start of the data section, as far as it can be determined. */
    private long readHeader() throws IOException {
        byte[] magic = RecordEncoder.magic();
        if (!Arrays.equals(start(source), magic)) {
            return 0;
        }
        McapHeader header = header(source);
        if (header == null) {
            return magic.length;
        }
        visitor.header(header);
        return anywhere(source).recordEnd(magic.length);
    }

    /** Returns the bytes of a file that should be the magic bytes; fewer if it is shorter. */
    private static byte[] start(McapSource source) throws IOException {
        byte[] start = new byte[(int) Math.min(source.size(), RecordEncoder.MAGIC_LENGTH)];
        source.read(0, start, 0, start.length);
        return start;
    }

    /**
     * Checks that a file begins like an MCAP file.
     *
     * @throws McapFormatException if it does not; a file that is too short for the magic bytes may have a part of them
     */
    static void requireMagic(McapSource source) throws IOException {
        byte[] start = start(source);
        if (!Arrays.equals(start, Arrays.copyOf(RecordEncoder.magic(), start.length))) {
            throw new McapFormatException(
                    0,
                    "the magic bytes of an MCAP file",
                    start.length < RecordEncoder.MAGIC_LENGTH
                            ? Count.of(start.length, "other byte")
                            : FileMagic.describe(Long.reverseBytes(LittleEndian.getLong(start, 0))));
        }
    }

    /** Returns the header of a file, or null if it is damaged. */
    static @Nullable McapHeader header(McapSource source) throws IOException {
        long start = RecordEncoder.MAGIC_LENGTH;
        long headerEnd = anywhere(source).recordEnd(start);
        if (headerEnd < 0 || headerEnd - start > MAX_HEADER_BYTES) {
            return null;
        }
        RecordScanner scanner = new RecordScanner(source, MAX_HEADER_BYTES);
        scanner.seek(start, headerEnd);
        return scanner.next() && scanner.opcode() == Opcode.HEADER
                ? (McapHeader) RecordDecoder.decode(Opcode.HEADER, scanner.fields())
                : null;
    }

    /**
     * Returns a probe that is not limited by the start of the summary section, because a damaged footer may give a
     * wrong one.
     */
    private static RecordProbe anywhere(McapSource source) throws IOException {
        return new RecordProbe(source, source.size(), false, id -> true);
    }

    /** Returns whether the data section ends at a position: with DataEnd or, if that is lost, the records after it. */
    private boolean isEndOfData(long position) throws IOException {
        byte[] opcode = new byte[1];
        source.read(position, opcode, 0, 1);
        return switch (opcode[0]) {
            case Opcode.DATA_END -> probe.recordEnd(position) >= 0;
            case Opcode.FOOTER,
                    Opcode.STATISTICS,
                    Opcode.CHUNK_INDEX,
                    Opcode.ATTACHMENT_INDEX,
                    Opcode.METADATA_INDEX,
                    Opcode.SUMMARY_OFFSET -> probe.isConfirmed(position);
            default -> false;
        };
    }

    /** Recovers a record, unless it is not credible because there are other records within it. */
    private boolean recover(long position, long recordEnd) throws IOException {
        if (!seek(position, recordEnd)) {
            return false;
        }
        int opcode = scanner.opcode();
        if (opcode == Opcode.CHUNK) {
            return recoverChunk(position, recordEnd);
        }
        if (opcode == Opcode.ATTACHMENT) {
            return recoverAttachment();
        }
        boolean followed = recordEnd == end || named.contains(recordEnd) || probe.recordEnd(recordEnd) >= 0;
        if (!followed && probe.find(position + 1, recordEnd) < recordEnd) {
            return false;
        }
        try {
            recoverRecord(opcode, scanner.fields());
            return true;
        } catch (CorruptRecordException notARecord) {
            return false;
        }
    }

    private void recoverRecord(int opcode, FieldReader fields) throws IOException, CorruptRecordException {
        switch (opcode) {
            case Opcode.SCHEMA, Opcode.CHANNEL, Opcode.MESSAGE ->
                records.recover(opcode, fields.array(), fields.position(), fields.remaining(), true);
            case Opcode.METADATA -> {
                visitor.metadata((McapMetadata) RecoveryRecords.decode(opcode, fields));
                tally.metadata++;
            }
            case Opcode.HEADER, Opcode.MESSAGE_INDEX -> {}
            default -> recoverOther(opcode, fields);
        }
    }

    private boolean recoverChunk(long position, long recordEnd) throws IOException {
        boolean whole = chunk.open(position, recordEnd, named.chunk(position));
        if (!whole
                && probe.recordEnd(recordEnd) < 0
                && probe.findOutsideOfChunks(position + 1, recordEnd) < recordEnd) {
            return false;
        }
        recoverRecords(position, recordEnd, whole);
        return true;
    }

    private void recoverRecords(long position, long chunkEnd, boolean whole) throws IOException {
        long kept = records.recoverChunk(chunk, whole);
        visitor.endChunk(position, kept, whole);
        if (whole) {
            tally.chunks++;
        } else {
            tally.damagedChunks++;
            String reason = "a damaged chunk of which " + Count.of(kept, "message") + Count.agree(kept, " was", " were")
                    + " kept: " + chunk.fault();
            tally.lost(position, chunkEnd - position, reason);
        }
    }

    private boolean recoverAttachment() throws IOException {
        AttachmentHead head;
        try (InputStream in = new AttachmentInputStream(source, scanner, options)) {
            head = AttachmentHead.read(scanner);
            in.transferTo(OutputStream.nullOutputStream());
        } catch (McapFormatException damaged) {
            return false;
        }
        visitor.attachment(head);
        tally.attachments++;
        return true;
    }

    private void recoverOther(int opcode, FieldReader fields) throws IOException {
        if (Opcode.isPrivate(opcode)) {
            visitor.privateRecord(new McapUnknownRecord(opcode, fields.rest()));
            tally.otherRecords++;
        } else {
            tally.recordsLeftOut++;
        }
    }

    /** Recovers what is possible from damaged bytes at a position, and returns the position of the next record. */
    private long recoverDamaged(long position) throws IOException {
        long until = named.nextAfter(position);
        Segment namedChunk = named.chunk(position);
        byte[] opcode = new byte[1];
        source.read(position, opcode, 0, 1);
        boolean isChunk = namedChunk != null || chunk.isHeadAt(position);
        long next = isChunk ? probe.findOutsideOfChunks(position + 1, until) : probe.find(position + 1, until);
        if (isChunk) {
            chunk.open(position, next, namedChunk);
            recoverRecords(position, next, false);
        } else {
            tally.lost(position, next - position, damage(opcode[0], next));
        }
        return next;
    }

    private String damage(byte opcode, long next) {
        if (probe.isExhausted()) {
            return "the search for a record was given up";
        }
        if (opcode == 0) {
            return "zeros, or not a record";
        }
        return next == size ? "a truncated record, or not a record" : "a damaged record, or not a record";
    }

    private boolean seek(long position, long recordEnd) throws IOException {
        scanner.seek(position, recordEnd);
        return scanner.next()
                && (scanner.contentLength() <= options.maxRecordBytes() || scanner.opcode() == Opcode.ATTACHMENT);
    }
}
