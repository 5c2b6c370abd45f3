package org.foxglove4j.mcap;

import java.util.Map;

/**
 * Statistics of a file: the number of messages, channels and so on. See <a
 * href="https://mcap.dev/spec#statistics-op0x0b">MCAP: Statistics</a>.
 *
 * @param messageCount the number of messages
 * @param schemaCount the number of schemas
 * @param channelCount the number of channels
 * @param attachmentCount the number of attachments
 * @param metadataCount the number of metadata records
 * @param chunkCount the number of chunks
 * @param messageStartTimeNanos the earliest log time, unsigned; 0 if there are no messages
 * @param messageEndTimeNanos the latest log time, unsigned; 0 if there are no messages
 * @param channelMessageCounts the number of messages of each channel, by channel id; empty if not known
 */
public record McapStatistics(
        long messageCount,
        int schemaCount,
        long channelCount,
        long attachmentCount,
        long metadataCount,
        long chunkCount,
        long messageStartTimeNanos,
        long messageEndTimeNanos,
        Map<Integer, Long> channelMessageCounts)
        implements McapRecord {

    /** Creates statistics. */
    public McapStatistics {
        Unsigned.u16("schema count", schemaCount);
        Unsigned.u32("channel count", channelCount);
        Unsigned.u32("attachment count", attachmentCount);
        Unsigned.u32("metadata count", metadataCount);
        Unsigned.u32("chunk count", chunkCount);
        channelMessageCounts = Unsigned.copy(channelMessageCounts);
        channelMessageCounts.keySet().forEach(id -> Unsigned.u16("channel id", id));
    }

    @Override
    public int opcode() {
        return Opcode.STATISTICS;
    }
}
