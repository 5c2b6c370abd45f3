package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;

/** Collects what a {@link RecoveryScan} finds in a file that was not closed, to finish it in place. */
final class UnclosedFile implements RecoveryVisitor {

    private static final int COPY_BYTES = 1 << 20;
    private static final long NONE = -1;

    private final Definitions definitions;
    private final Map<Integer, Long> messageCounts = new TreeMap<>();
    private final Map<Long, Long> chunkMessageCounts = new TreeMap<>();
    private final List<McapRecord> salvaged = new ArrayList<>();
    private McapHeader header = new McapHeader("", "");
    private boolean hasHeader;
    private boolean hasMessages;
    private long messageCount;
    private long startNanos;
    private long endNanos;
    private long lastChunk = NONE;

    UnclosedFile(ReaderOptions options) {
        definitions = new Definitions(options);
    }

    boolean hasHeader() {
        return hasHeader;
    }

    /** Returns the definitions and messages that were found in the damaged chunk at the end, in order. */
    List<McapRecord> salvaged() {
        return salvaged;
    }

    /**
     * Returns the offset of the chunk at the end of the file if its message indexes are incomplete, or -1. The app
     * rejects files with such a chunk. If the chunk before has no indexes either, the writer did not write any.
     *
     * @param chunks the chunks of the file
     */
    long chunkCutOffFromItsIndexes(List<McapChunkIndex> chunks) {
        if (lastChunk == NONE || chunkMessageCounts.getOrDefault(lastChunk, 0L) == 0) {
            return NONE;
        }
        int last = chunks.size() - 1;
        boolean writerIndexes =
                last == 0 || !chunks.get(last - 1).messageIndexOffsets().isEmpty();
        return writerIndexes && chunks.get(last).messageIndexOffsets().isEmpty() ? lastChunk : NONE;
    }

    /**
     * Returns what a writer must know to finish the file.
     *
     * @param wholeUntil the end of the data section
     */
    ExistingFile toExistingFile(McapSource source, ReaderOptions options, long wholeUntil) throws IOException {
        FileIndex index = new FileIndex(options);
        new DataScan(new RecordScanner(source, options.maxRecordBytes()), index)
                .scan(RecordEncoder.MAGIC_LENGTH, wholeUntil);
        List<McapChunkIndex> chunks = index.segments().stream()
                .filter(Segment::chunk)
                .map(this::withWholeIndex)
                .map(Segment::toChunkIndex)
                .toList();
        McapStatistics statistics = new McapStatistics(
                messageCount,
                definitions.schemas().size(),
                definitions.channels().size(),
                index.attachments().size(),
                index.metadata().size(),
                chunks.size(),
                startNanos,
                endNanos,
                messageCounts);
        McapSummary summary = new McapSummary(
                header,
                statistics,
                definitions.schemas(),
                definitions.channels(),
                chunks,
                index.attachments(),
                index.metadata());
        return new ExistingFile(summary, wholeUntil, crc(source, wholeUntil));
    }

    /** Drops the message indexes of a chunk if they are incomplete, because readers would miss messages. */
    private Segment withWholeIndex(Segment segment) {
        long count = chunkMessageCounts.getOrDefault(segment.offset(), 0L);
        return segment.indexOffsets().messageCount() == count ? segment : segment.withoutIndexOffsets();
    }

    private static int crc(McapSource source, long length) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[(int) Math.min(length, COPY_BYTES)];
        for (long position = 0; position < length; position += buffer.length) {
            int count = (int) Math.min(buffer.length, length - position);
            source.read(position, buffer, 0, count);
            crc.update(buffer, 0, count);
        }
        return (int) crc.getValue();
    }

    @Override
    public void header(McapHeader newHeader) {
        header = newHeader;
        hasHeader = true;
    }

    @Override
    public void definition(McapRecord definition, boolean whole) {
        lastChunk = NONE;
        if (whole) {
            definitions.put(definition);
        } else {
            salvaged.add(definition);
        }
    }

    @Override
    public void message(byte[] array, int contentStart, int contentLength, boolean whole) throws McapFormatException {
        lastChunk = NONE;
        if (!whole) {
            FieldReader fields = new FieldReader();
            fields.over(array, contentStart, contentLength, FileLocation.UNKNOWN, Opcode.MESSAGE);
            salvaged.add(RecordDecoder.detach(RecordDecoder.decode(Opcode.MESSAGE, fields)));
            return;
        }
        long logTimeNanos = LittleEndian.getLong(array, contentStart + 6);
        if (!hasMessages || Long.compareUnsigned(logTimeNanos, startNanos) < 0) {
            startNanos = logTimeNanos;
        }
        if (!hasMessages || Long.compareUnsigned(logTimeNanos, endNanos) > 0) {
            endNanos = logTimeNanos;
        }
        hasMessages = true;
        messageCount++;
        messageCounts.merge(LittleEndian.getU16(array, contentStart), 1L, Long::sum);
    }

    @Override
    public void endChunk(long offset, long count, boolean whole) {
        chunkMessageCounts.put(offset, count);
        lastChunk = whole ? offset : NONE;
    }

    @Override
    public void attachment(AttachmentHead head) {
        lastChunk = NONE;
    }

    @Override
    public void metadata(McapMetadata metadata) {
        lastChunk = NONE;
    }

    @Override
    public void privateRecord(McapUnknownRecord record) {
        lastChunk = NONE;
    }
}
