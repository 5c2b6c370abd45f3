package org.foxglove4j.mcap;

import java.io.IOException;

/**
 * Indexes a range of the data section by scanning the heads of its records, for files without an index or with an
 * incomplete one.
 *
 * <p>Records outside of chunks are read completely, but of chunks and attachments only the heads.
 */
final class DataScan {

    /** Records outside of chunks are combined into segments up to this length. */
    private static final int MAX_RUN_BYTES = 1 << 20;

    private static final int INDEX_FIELDS_BYTES = 6;

    private final RecordScanner scanner;
    private final FileIndex index;

    private long runStart = -1;
    private long runEnd;
    private long runFirstNanos;
    private long runLastNanos;
    private boolean runHasMessages;

    private long chunkEnd = -1;
    private long indexEnd;
    private IndexOffsets indexOffsets = IndexOffsets.NONE;
    private ChunkHead chunk = new ChunkHead(0, 0, 0, 0, 0, "", 0, 0);

    DataScan(RecordScanner scanner, FileIndex index) {
        this.scanner = scanner;
        this.index = index;
    }

    /**
     * Scans a range of the file, up to its end or the DataEnd record. Everything found before a fault is in the index.
     *
     * @return the end offset of the last complete record
     * @throws McapFormatException if the range does not consist of records
     */
    long scan(long start, long end) throws IOException {
        long wholeUntil = start;
        scanner.seek(start, end);
        try {
            while (scanner.next() && scanner.opcode() != Opcode.DATA_END && scanner.opcode() != Opcode.FOOTER) {
                scanRecord();
                wholeUntil = scanner.endOffset();
            }
        } finally {
            endRun();
            endChunk();
        }
        return wholeUntil;
    }

    private void scanRecord() throws IOException {
        int opcode = scanner.opcode();
        boolean loose = ChunkRecords.mayHold(opcode);
        if (!loose || scanner.endOffset() - runStart > MAX_RUN_BYTES) {
            endRun();
        }
        if (opcode != Opcode.MESSAGE_INDEX) {
            endChunk();
        }
        switch (opcode) {
            case Opcode.SCHEMA, Opcode.CHANNEL -> index.definitions().add(opcode, scanner.fields(), scanner.location());
            case Opcode.MESSAGE -> addTime();
            case Opcode.CHUNK -> {
                FieldReader head = scanner.fields(ChunkHead.MAX_CONTENT_BYTES);
                chunk = ChunkHead.read(scanner.offset(), scanner.contentLength(), head);
                chunkEnd = scanner.endOffset();
                indexEnd = chunkEnd;
                indexOffsets = new IndexOffsets(0);
            }
            case Opcode.MESSAGE_INDEX -> addMessageIndex();
            case Opcode.ATTACHMENT -> index.add(AttachmentHead.read(scanner).index());
            case Opcode.METADATA ->
                index.add(new McapMetadataIndex(
                        scanner.offset(), scanner.length(), scanner.fields().string("name")));
            default -> {
                if (Opcode.isPrivate(opcode)) {
                    index.add(new PrivateRecord(opcode, scanner.offset(), scanner.length()));
                }
            }
        }
        if (loose) {
            if (runStart < 0) {
                runStart = scanner.offset();
            }
            runEnd = scanner.endOffset();
        }
    }

    private void addTime() throws IOException {
        FieldReader fields = scanner.fields(RecordEncoder.MESSAGE_FIELDS_LENGTH);
        fields.u16("channel_id");
        fields.u32("sequence");
        long logTimeNanos = fields.u64("log_time");
        if (!runHasMessages || Long.compareUnsigned(logTimeNanos, runFirstNanos) < 0) {
            runFirstNanos = logTimeNanos;
        }
        if (!runHasMessages || Long.compareUnsigned(logTimeNanos, runLastNanos) > 0) {
            runLastNanos = logTimeNanos;
        }
        runHasMessages = true;
    }

    private void addMessageIndex() throws IOException {
        FieldReader fields = scanner.fields(INDEX_FIELDS_BYTES);
        int channelId = fields.u16("channel_id");
        indexEnd = scanner.endOffset();
        // Some writers index channels that have no messages in the chunk.
        long entriesLength = fields.u32("records");
        if (entriesLength > 0 && chunkEnd >= 0) {
            indexOffsets.add(channelId, scanner.offset());
            indexOffsets.addMessages(entriesLength / RecordEncoder.MESSAGE_INDEX_ENTRY_LENGTH);
        }
    }

    private void endRun() {
        if (runHasMessages) {
            index.add(Segment.ofLooseRecords(runStart, runEnd - runStart, runFirstNanos, runLastNanos));
        }
        runStart = -1;
        runHasMessages = false;
    }

    private void endChunk() {
        if (chunkEnd < 0) {
            return;
        }
        index.add(Segment.ofChunk(chunk, chunkEnd - chunk.offset(), indexOffsets, indexEnd - chunkEnd));
        chunkEnd = -1;
    }
}
