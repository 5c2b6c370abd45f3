package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;

/** The parts of a data section that are not indexed: messages outside of chunks, or everything if there is no index. */
final class IndexGaps {

    private final McapSource source;
    private final ReaderOptions options;
    private final RecordScanner scanner;
    private final FileIndex index;
    private final long dataStart;
    private final long dataEnd;

    /**
     * Creates the gaps of an index.
     *
     * @param dataStart the offset at which the records of the data section start
     * @param dataEnd the offset at which they end, with or without the DataEnd record
     */
    IndexGaps(
            McapSource source,
            ReaderOptions options,
            RecordScanner scanner,
            FileIndex index,
            long dataStart,
            long dataEnd) {
        this.source = source;
        this.options = options;
        this.scanner = scanner;
        this.index = index;
        this.dataStart = dataStart;
        this.dataEnd = dataEnd;
    }

    /**
     * Scans the gaps, and adds what is found to the index.
     *
     * @param unclosed whether a gap may end with bytes that are not a record
     */
    void scan(boolean unclosed) throws IOException {
        Map<Long, Long> gaps = gaps();
        if (!gaps.isEmpty()) {
            dropMisplaced();
            gaps = gaps();
        }
        for (Map.Entry<Long, Long> gap : gaps.entrySet()) {
            scan(gap.getKey(), gap.getValue(), unclosed);
        }
    }

    private Map<Long, Long> gaps() {
        TreeMap<Long, Long> named = new TreeMap<>();
        index.segments().forEach(segment -> named.merge(segment.offset(), segment.end(), Math::max));
        index.attachments().forEach(entry -> named.merge(entry.offset(), entry.offset() + entry.length(), Math::max));
        index.metadata().forEach(entry -> named.merge(entry.offset(), entry.offset() + entry.length(), Math::max));
        Map<Long, Long> gaps = new TreeMap<>();
        long position = dataStart;
        for (Map.Entry<Long, Long> extent : named.entrySet()) {
            if (position < extent.getKey()) {
                gaps.put(position, extent.getKey());
            }
            position = Math.max(position, extent.getValue());
        }
        if (position < dataEnd && dataEnd - position != RecordEncoder.DATA_END_LENGTH) {
            gaps.put(position, dataEnd);
        }
        return gaps;
    }

    /**
     * Removes wrong entries from the index, so that the gaps begin and end with records. Some writers write wrong
     * indexes of attachments and metadata if messages are not in chunks.
     */
    private void dropMisplaced() throws IOException {
        List<McapAttachmentIndex> attachments = index.attachments();
        for (int i = attachments.size() - 1; i >= 0; i--) {
            McapAttachmentIndex entry = attachments.get(i);
            if (isMisplaced(Opcode.ATTACHMENT, entry.offset(), entry.length())) {
                attachments.remove(i);
            }
        }
        List<McapMetadataIndex> metadata = index.metadata();
        for (int i = metadata.size() - 1; i >= 0; i--) {
            McapMetadataIndex entry = metadata.get(i);
            if (isMisplaced(Opcode.METADATA, entry.offset(), entry.length())) {
                metadata.remove(i);
            }
        }
    }

    private boolean isMisplaced(int opcode, long offset, long length) throws IOException {
        byte[] head = new byte[RecordEncoder.HEAD_LENGTH];
        if (offset >= dataStart && offset <= dataEnd - head.length) {
            source.read(offset, head, 0, head.length);
        }
        if (head[0] == opcode && LittleEndian.getLong(head, 1) == length - head.length) {
            return false;
        }
        String expected = "a record " + Opcode.nameOf(opcode) + " of " + length + " bytes, according to an index";
        options.tolerate(true, new McapFormatException(offset, expected, "none"));
        return true;
    }

    private void scan(long start, long end, boolean unclosed) throws IOException {
        try {
            new DataScan(scanner, index).scan(start, end);
        } catch (McapFormatException e) {
            options.tolerate(unclosed || options.lenient(), e);
        }
    }
}
