package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.foxglove4j.mcap.internal.bytes.RecordBuffer;
import org.foxglove4j.mcap.internal.io.RecordOutput;

/**
 * Collects the content of the summary section.
 *
 * <p>Records are added only after they have been written to the file, so that the summary section is correct even if
 * the last part of the file could not be written. Not thread-safe.
 */
final class SummaryBuilder {

    private final WriterOptions options;
    private final RecordPages schemas = new RecordPages();
    private final RecordPages channels = new RecordPages();
    private final RecordPages chunkIndexes = new RecordPages();
    private final RecordPages attachmentIndexes = new RecordPages();
    private final RecordPages metadataIndexes = new RecordPages();

    private final BitSet schemaIds = new BitSet();
    private final BitSet channelIds = new BitSet();
    private long[] channelMessageCounts = new long[16];
    private long attachmentCount;
    private long metadataCount;
    private long chunkCount;
    private long messageCount;
    private long messageStartTime;
    private long messageEndTime;

    SummaryBuilder(WriterOptions options) {
        this.options = options;
    }

    /** Adds a schema or channel unless it was added before: files may define it again. */
    void addDefinition(McapRecord definition) {
        if (definition instanceof McapSchema schema) {
            if (!schemaIds.get(schema.id())) {
                schemaIds.set(schema.id());
                schemas.add(schema);
            }
        } else if (definition instanceof McapChannel channel && !channelIds.get(channel.id())) {
            channelIds.set(channel.id());
            channels.add(channel);
        }
    }

    void addMessages(int channelId, long count) {
        if (channelId >= channelMessageCounts.length) {
            channelMessageCounts =
                    Arrays.copyOf(channelMessageCounts, Math.max(channelId + 1, 2 * channelMessageCounts.length));
        }
        channelMessageCounts[channelId] += count;
    }

    /** Extends the range of log times by that of some messages; unsigned. */
    void addTimes(long count, long startTime, long endTime) {
        if (count == 0) {
            return;
        }
        if (messageCount == 0 || Long.compareUnsigned(startTime, messageStartTime) < 0) {
            messageStartTime = startTime;
        }
        if (messageCount == 0 || Long.compareUnsigned(endTime, messageEndTime) > 0) {
            messageEndTime = endTime;
        }
        messageCount += count;
    }

    /** Adds a chunk or a run of loose records that starts at an offset of the file. */
    void addChunk(EncodedChunk chunk, long offset) {
        OpenChunk source = chunk.source();
        source.definitions().forEach(this::addDefinition);
        ChunkContents contents = source.contents();
        for (int slot = 0; slot < contents.channelCount(); slot++) {
            addMessages(contents.channelId(slot), contents.messageCount(slot));
        }
        addTimes(source.messageCount(), source.startTime(), source.endTime());
        if (chunk.isChunk()) {
            chunkCount++;
            if (options.chunkIndex) {
                addChunkIndex(chunk, offset);
            }
        }
    }

    /** Adds a chunk of another file, whose messages have been added. */
    void addChunk(McapChunkIndex index) {
        chunkCount++;
        if (options.chunkIndex) {
            chunkIndexes.add(index);
        }
    }

    void addAttachment(McapAttachmentIndex index) {
        attachmentCount++;
        if (options.attachmentIndex) {
            attachmentIndexes.add(index);
        }
    }

    void addMetadata(McapMetadataIndex index) {
        metadataCount++;
        if (options.metadataIndex) {
            metadataIndexes.add(index);
        }
    }

    McapStatistics statistics() {
        Map<Integer, Long> counts = new LinkedHashMap<>();
        for (int id = 0; id < channelMessageCounts.length; id++) {
            if (channelMessageCounts[id] > 0) {
                counts.put(id, channelMessageCounts[id]);
            }
        }
        return new McapStatistics(
                messageCount,
                schemaIds.cardinality(),
                channelIds.cardinality(),
                attachmentCount,
                metadataCount,
                chunkCount,
                messageStartTime,
                messageEndTime,
                counts);
    }

    /** Writes the summary section, the summary offset section and the footer. */
    void writeTo(RecordOutput out) throws IOException {
        long summaryStart = out.position();
        RecordBuffer offsets = new RecordBuffer(256);
        if (options.repeatSchemas) {
            writeGroup(Opcode.SCHEMA, schemas, out, offsets);
        }
        if (options.repeatChannels) {
            writeGroup(Opcode.CHANNEL, channels, out, offsets);
        }
        if (options.statistics) {
            RecordPages statistics = new RecordPages();
            statistics.add(statistics());
            writeGroup(Opcode.STATISTICS, statistics, out, offsets);
        }
        writeGroup(Opcode.CHUNK_INDEX, chunkIndexes, out, offsets);
        writeGroup(Opcode.ATTACHMENT_INDEX, attachmentIndexes, out, offsets);
        writeGroup(Opcode.METADATA_INDEX, metadataIndexes, out, offsets);
        long summaryOffsetStart = out.position();
        if (summaryStart == summaryOffsetStart) {
            summaryStart = 0;
        }
        if (options.summaryOffsets && offsets.length() > 0) {
            out.writeRecords(offsets);
        } else {
            summaryOffsetStart = 0;
        }
        writeFooter(summaryStart, summaryOffsetStart, out);
    }

    private void writeGroup(int opcode, RecordPages records, RecordOutput out, RecordBuffer offsets)
            throws IOException {
        if (records.length() > 0) {
            RecordEncoder.encode(new McapSummaryOffset(opcode, out.position(), records.length()), offsets);
            records.writeTo(out);
        }
    }

    private static void writeFooter(long summaryStart, long summaryOffsetStart, RecordOutput out) throws IOException {
        RecordBuffer footer = new RecordBuffer(RecordEncoder.FOOTER_LENGTH);
        RecordEncoder.encode(new McapFooter(summaryStart, summaryOffsetStart, 0), footer);
        footer.truncate(footer.length() - Integer.BYTES);
        out.writeRecords(footer);
        // The CRC also covers the footer up to the CRC itself.
        footer.clear();
        footer.u32(out.crc());
        byte[] magic = RecordEncoder.magic();
        footer.bytes(magic, 0, magic.length);
        out.writeRecords(footer);
    }

    /** Encodes the record directly: a map for each chunk would be expensive with thousands of channels. */
    private void addChunkIndex(EncodedChunk chunk, long offset) {
        ChunkContents contents = chunk.source().contents();
        RecordBuffer page = chunkIndexes.page();
        int before = page.length();
        int record = page.beginRecord(Opcode.CHUNK_INDEX);
        page.u64(chunk.source().startTime());
        page.u64(chunk.source().endTime());
        page.u64(offset);
        page.u64(chunk.chunkLength());
        int indexed = contents.indexed() ? contents.channelCount() : 0;
        page.u32((long) indexed * (Short.BYTES + Long.BYTES));
        for (int slot = 0; slot < indexed; slot++) {
            page.u16(contents.channelId(slot));
            page.u64(offset + chunk.indexStart(slot));
        }
        page.u64(chunk.indexLength());
        page.string(chunk.compression().formatName());
        page.u64(chunk.compressedSize());
        page.u64(chunk.uncompressedSize());
        page.endRecord(record);
        chunkIndexes.added(before);
    }
}
