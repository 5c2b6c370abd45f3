package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The information in the summary section of a file that may be damaged: the positions of records, and the definitions.
 * Empty if there is no intact summary section.
 */
final class NamedRecords {

    private final long size;
    private final int maxRecordBytes;
    private final Map<Long, Segment> chunks = new HashMap<>();
    private final TreeSet<Long> offsets = new TreeSet<>();
    private final Definitions definitions;
    private long end;

    /**
     * Reads the summary section, and adds to the tally whether the file was closed and how many messages it should
     * contain.
     */
    NamedRecords(RecordScanner scanner, long size, int maxRecordBytes, RecoveryTally tally) throws IOException {
        this.size = size;
        this.maxRecordBytes = maxRecordBytes;
        this.end = size;
        this.definitions = read(scanner, tally).definitions();
    }

    private FileIndex read(RecordScanner scanner, RecoveryTally tally) throws IOException {
        ReaderOptions quiet = new ReaderOptions(CrcCheck.ON, maxRecordBytes, true, false, problem -> {});
        FileIndex index = new FileIndex(quiet);
        McapFooter footer = SummarySection.readFooter(scanner, size);
        if (footer == null) {
            return index;
        }
        tally.closed = true;
        long footerOffset = size - SummarySection.FOOTER_AND_MAGIC_LENGTH;
        try {
            end = SummarySection.read(scanner, footer, RecordEncoder.MAGIC_LENGTH, footerOffset, quiet, index);
        } catch (McapFormatException damaged) {
            end = size - RecordEncoder.MAGIC_LENGTH;
            return new FileIndex(quiet);
        }
        McapStatistics statistics = index.statistics();
        if (statistics != null) {
            tally.expectedMessages = statistics.messageCount();
        }
        index.segments().forEach(segment -> chunks.put(segment.offset(), segment));
        offsets.addAll(chunks.keySet());
        index.attachments().forEach(attachment -> offsets.add(attachment.offset()));
        index.metadata().forEach(metadata -> offsets.add(metadata.offset()));
        return index;
    }

    /** Returns the end of the data section, as far as it can be determined. */
    long end() {
        return end;
    }

    Definitions definitions() {
        return definitions;
    }

    /** Returns whether there is a record at a position. */
    boolean contains(long position) {
        return offsets.contains(position);
    }

    /** Returns the chunk index of the chunk at a position, or null if there is none. */
    @Nullable
    Segment chunk(long position) {
        return chunks.get(position);
    }

    /** Returns the position of the next record after a position, or the end of the data section. */
    long nextAfter(long position) {
        Long next = offsets.higher(position);
        return next == null ? end : Math.min(end, next);
    }
}
