package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the summary section, the summary offset section and the footer against the data found by a scan. */
final class DoctorSummary {

    private final DoctorScan data;
    private final RecordScanner scanner;
    private final Findings findings;
    private final SummaryGroups groups;
    private final DoctorStatistics statistics;
    private final Set<Long> indexedChunks = new HashSet<>();
    private boolean hasFooter;

    DoctorSummary(DoctorScan data, McapSource source, Findings findings) throws IOException {
        this.data = data;
        this.scanner = new RecordScanner(source, ReaderOptions.DEFAULT_MAX_RECORD_BYTES);
        this.findings = findings;
        this.groups = new SummaryGroups(findings);
        this.statistics = new DoctorStatistics(data, findings);
    }

    /**
     * Checks everything after the data section.
     *
     * @param start the offset at which it starts
     * @param end the offset of the closing magic
     */
    void check(long start, long end) throws IOException {
        scanner.seek(start, end);
        try {
            while (scanner.next()) {
                if (hasFooter) {
                    findings.error(scanner.offset(), "there is a record after the Footer");
                    return;
                }
                checkRecord(start);
            }
        } catch (McapFormatException e) {
            findings.error(e);
        }
        if (!hasFooter) {
            findings.error(end, "there is no Footer record");
        }
        statistics.check();
        checkIndexedChunks();
    }

    private void checkRecord(long start) throws IOException {
        int opcode = scanner.opcode();
        long offset = scanner.offset();
        groups.add(opcode, offset, scanner.length());
        try {
            McapRecord record = RecordDecoder.detach(RecordDecoder.decode(opcode, scanner.fields()));
            if (record instanceof McapSchema schema) {
                data.content().definitions().addToSummary(schema, offset);
            } else if (record instanceof McapChannel channel) {
                data.content().definitions().addToSummary(channel, offset);
            } else if (record instanceof McapStatistics found) {
                statistics.add(found, offset);
            } else if (record instanceof McapChunkIndex index) {
                checkChunkIndex(index, offset);
            } else if (record instanceof McapAttachmentIndex index) {
                checkIndex(index, data.attachments().get(index.offset()), "an attachment", offset);
            } else if (record instanceof McapMetadataIndex index) {
                checkIndex(index, data.metadata().get(index.offset()), "a metadata record", offset);
            } else if (record instanceof McapSummaryOffset summaryOffset) {
                groups.check(summaryOffset, offset);
            } else if (record instanceof McapFooter footer) {
                checkFooter(footer, start, offset);
            } else if (opcode <= Opcode.DATA_END) {
                findings.error(offset, "the summary section contains a record " + Opcode.nameOf(opcode));
            } else if (!Opcode.isPrivate(opcode)) {
                findings.warning(offset, "a record of an unknown kind, " + Opcode.nameOf(opcode));
            }
        } catch (McapFormatException e) {
            findings.error(e);
        }
    }

    private void checkChunkIndex(McapChunkIndex index, long offset) {
        DoctorChunk chunk = data.chunks().get(index.chunkStartOffset());
        if (chunk == null) {
            findings.error(
                    offset,
                    "a ChunkIndex points to byte " + Long.toUnsignedString(index.chunkStartOffset())
                            + ", where there is no chunk");
            return;
        }
        if (!indexedChunks.add(index.chunkStartOffset())) {
            findings.error(offset, "there is another ChunkIndex for the chunk at byte " + index.chunkStartOffset());
        }
        ChunkHead head = chunk.head;
        findings.agree(offset, "chunk_length of a ChunkIndex", index.chunkLength(), chunk.length);
        findings.agree(offset, "compressed_size of a ChunkIndex", index.compressedSize(), head.recordsLength());
        findings.agree(offset, "uncompressed_size of a ChunkIndex", index.uncompressedSize(), head.uncompressedSize());
        findings.agree(offset, "compression of a ChunkIndex", index.compression(), head.compression());
        if (!index.messageIndexOffsets().isEmpty()) {
            Map<Integer, Long> named = new HashMap<>(index.messageIndexOffsets());
            named.keySet()
                    .removeIf(id -> !chunk.indexOffsets.containsKey(id)
                            && !chunk.messages.counts().containsKey(id));
            findings.agree(offset, "message_index_offsets of a ChunkIndex", named, chunk.indexOffsets);
            findings.agree(
                    offset, "message_index_length of a ChunkIndex", index.messageIndexLength(), chunk.indexLength);
        }
        if (chunk.readable) {
            findings.agree(
                    offset,
                    "message_start_time of a ChunkIndex",
                    index.messageStartTimeNanos(),
                    chunk.messages.startNanos());
            findings.agree(
                    offset, "message_end_time of a ChunkIndex", index.messageEndTimeNanos(), chunk.messages.endNanos());
        }
    }

    private void checkIndex(McapRecord index, @Nullable McapRecord found, String what, long offset) {
        if (!index.equals(found)) {
            findings.error(
                    offset,
                    "the index of " + what + " is " + index + ", but the data section has "
                            + (found == null ? "none at that offset" : found));
        }
    }

    private void checkFooter(McapFooter footer, long start, long offset) throws IOException {
        hasFooter = true;
        long summaryOffsetStart = groups.summaryOffsetStart();
        long summaryEnd = summaryOffsetStart == 0 ? offset : summaryOffsetStart;
        long summaryStart = summaryEnd == start ? 0 : start;
        boolean pointsAtFooter = summaryStart == 0 && footer.summaryStart() == offset;
        if (!pointsAtFooter && footer.summaryStart() != summaryStart) {
            findings.error(
                    offset,
                    "summary_start of the Footer is " + Long.toUnsignedString(footer.summaryStart())
                            + ", but the summary section starts at " + summaryStart);
        }
        if (footer.summaryOffsetStart() != summaryOffsetStart) {
            findings.error(
                    offset,
                    "summary_offset_start of the Footer is " + Long.toUnsignedString(footer.summaryOffsetStart())
                            + ", but the summary offset section starts at " + summaryOffsetStart);
        }
        if (footer.summaryCrc() != 0) {
            long found = data.crc(start, offset + RecordEncoder.FOOTER_LENGTH - Integer.BYTES);
            if (found != footer.summaryCrc()) {
                findings.error(
                        offset,
                        "the CRC of the summary section is 0x%08X, but the Footer has 0x%08X"
                                .formatted(found, footer.summaryCrc()));
            }
        }
    }

    /** Checks the records that must be in the summary section if it has an index of chunks. */
    private void checkIndexedChunks() {
        if (indexedChunks.isEmpty()) {
            return;
        }
        Set<Integer> missing = new HashSet<>();
        for (DoctorChunk chunk : data.chunks().values()) {
            if (!indexedChunks.contains(chunk.head.offset())) {
                findings.error(chunk.head.offset(), "the summary section has no ChunkIndex for this chunk");
            }
            for (int channelId : chunk.messages.counts().keySet()) {
                McapChannel channel = data.content().definitions().channel(channelId);
                if (channel != null && !data.content().definitions().isInSummary(channel) && missing.add(channelId)) {
                    findings.error(
                            chunk.head.offset(),
                            "channel " + channelId + " has messages in an indexed chunk, but it or its schema is not in"
                                    + " the summary section");
                }
            }
        }
        if (data.looseMessages() > 0) {
            findings.warning(
                    data.firstLooseMessage(),
                    data.looseMessages() == 1
                            ? "1 message is outside of chunks, where indexed readers do not find it"
                            : data.looseMessages()
                                    + " messages are outside of chunks, where indexed readers do not find them; this"
                                    + " is the first");
        }
    }
}
