package org.foxglove4j.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;
import org.foxglove4j.mcap.McapChunkIndex;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapStatistics;

/** Estimates the memory for reading in log time order: that of the chunks that overlap in time. */
final class OverlapEstimate {

    private OverlapEstimate() {}

    /** Returns the memory for a file of a given size; the whole size if its messages are not in chunks. */
    static long bytes(McapReader reader, long size) throws IOException {
        List<McapChunkIndex> chunks = reader.summary().chunkIndexes();
        McapStatistics statistics = reader.statistics();
        if (chunks.isEmpty()) {
            return statistics != null && statistics.messageCount() == 0 ? 0 : size;
        }
        return bytes(chunks);
    }

    /** Returns the maximum memory for chunks that overlap. */
    static long bytes(List<McapChunkIndex> chunks) {
        return most(chunks, OverlapEstimate::bytes);
    }

    /** Returns the maximum number of chunks that overlap. */
    static long count(List<McapChunkIndex> chunks) {
        return most(chunks, chunk -> 1);
    }

    private static long most(List<McapChunkIndex> chunks, ToLongFunction<McapChunkIndex> sizeOf) {
        List<McapChunkIndex> byStart = new ArrayList<>(chunks);
        byStart.sort((a, b) -> Long.compareUnsigned(a.messageStartTimeNanos(), b.messageStartTimeNanos()));
        PriorityQueue<McapChunkIndex> open =
                new PriorityQueue<>((a, b) -> Long.compareUnsigned(a.messageEndTimeNanos(), b.messageEndTimeNanos()));
        long current = 0;
        long most = 0;
        for (McapChunkIndex chunk : byStart) {
            for (McapChunkIndex first = open.peek();
                    first != null
                            && Long.compareUnsigned(first.messageEndTimeNanos(), chunk.messageStartTimeNanos()) <= 0;
                    first = open.peek()) {
                current -= sizeOf.applyAsLong(open.remove());
            }
            open.add(chunk);
            current += sizeOf.applyAsLong(chunk);
            most = Math.max(most, current);
        }
        return most;
    }

    /** A chunk is held in compressed and decompressed form, with a list of its messages. */
    private static long bytes(McapChunkIndex chunk) {
        return chunk.compressedSize() + chunk.uncompressedSize() + chunk.uncompressedSize() / 4;
    }
}
