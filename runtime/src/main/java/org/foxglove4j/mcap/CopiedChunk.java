package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;
import org.foxglove4j.mcap.internal.bytes.RecordBuffer;
import org.foxglove4j.mcap.internal.io.RecordOutput;

/** A chunk of another file that is written unchanged. */
final class CopiedChunk {

    private final McapChunk chunk;
    private final Iterable<McapMessageIndex> indexes;
    private final WriterOptions options;

    CopiedChunk(McapChunk chunk, Iterable<McapMessageIndex> indexes, WriterOptions options) {
        this.chunk = chunk;
        this.indexes = indexes;
        this.options = options;
    }

    void write(RecordOutput out, SummaryBuilder summary) throws IOException {
        long offset = out.position();
        RecordBuffer head = encodeHead();
        long chunkLength = (long) head.length() + chunk.records().length();
        ByteSlice records = chunk.records();

        RecordBuffer encodedIndexes = new RecordBuffer(1024);
        Map<Integer, Long> indexOffsets = new LinkedHashMap<>();
        Map<Integer, Long> messageCounts = new LinkedHashMap<>();
        long messageCount = 0;
        for (McapMessageIndex index : indexes) {
            messageCounts.merge(index.channelId(), (long) index.size(), Long::sum);
            messageCount += index.size();
            if (options.messageIndex) {
                indexOffsets.put(index.channelId(), offset + chunkLength + encodedIndexes.length());
                RecordEncoder.encode(index, encodedIndexes);
            }
        }

        out.write(head.array(), 0, head.length());
        out.write(records.array(), records.offset(), records.length());
        out.writeRecords(encodedIndexes);

        messageCounts.forEach(summary::addMessages);
        summary.addTimes(messageCount, chunk.messageStartTimeNanos(), chunk.messageEndTimeNanos());
        summary.addChunk(new McapChunkIndex(
                chunk.messageStartTimeNanos(),
                chunk.messageEndTimeNanos(),
                offset,
                chunkLength,
                indexOffsets,
                encodedIndexes.length(),
                chunk.compression(),
                records.length(),
                chunk.uncompressedSize()));
    }

    /** Returns the Chunk record up to its records, with the length that includes them. */
    private RecordBuffer encodeHead() {
        RecordBuffer head = new RecordBuffer(64);
        int contentStart = head.beginRecord(Opcode.CHUNK);
        head.u64(chunk.messageStartTimeNanos());
        head.u64(chunk.messageEndTimeNanos());
        head.u64(chunk.uncompressedSize());
        head.u32(chunk.uncompressedCrc());
        head.string(chunk.compression());
        head.u64(chunk.records().length());
        long contentLength =
                (long) head.length() - contentStart + chunk.records().length();
        LittleEndian.putLong(head.array(), contentStart - Long.BYTES, contentLength);
        return head;
    }
}
