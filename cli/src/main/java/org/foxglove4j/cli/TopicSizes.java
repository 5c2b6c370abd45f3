package org.foxglove4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapChunkIndex;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.McapStatistics;
import org.foxglove4j.mcap.MessageCursor;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;
import org.jspecify.annotations.Nullable;

/** The number of messages on each topic, and the size of their data before compression. */
final class TopicSizes {

    /** The size of a message record without its data: opcode, length, ids, sequence and times. */
    private static final int MESSAGE_OVERHEAD = 31;

    private static final int MESSAGE_INDEX = 0x07;
    private static final int RECORD_HEAD_BYTES = 9;
    private static final int INDEX_FIELDS_BYTES = 6;
    private static final int MAX_INDEX_BYTES = 1 << 30;
    private static final int CHANNEL_BITS = 16;

    private final Map<String, TopicSize> byTopic = new TreeMap<>();
    private long messages;
    private long bytes;

    private static final class TopicSize {
        long messages;
        long bytes;
    }

    private TopicSizes() {}

    /** Reads all messages. */
    static TopicSizes ofMessages(McapReader reader, Console console) throws IOException {
        TopicSizes sizes = new TopicSizes();
        McapStatistics statistics = reader.statistics();
        try (Progress progress = new Progress(console, statistics == null ? 0 : statistics.messageCount());
                MessageCursor messages = reader.messages(MessageQuery.all().order(MessageOrder.FILE))
                        .cursor()) {
            while (messages.next()) {
                McapMessage message = messages.message();
                sizes.add(message.channel().topic(), message.dataLength());
                progress.step(message.dataLength());
            }
        }
        return sizes;
    }

    /**
     * Reads the message indexes, and counts all bytes between the starts of two messages as the first; null if the
     * indexes do not cover all messages.
     */
    static @Nullable TopicSizes ofIndexes(OpenedFile opened) throws IOException {
        McapStatistics statistics = opened.reader().statistics();
        if (statistics == null) {
            return null;
        }
        Map<Integer, String> topics = new HashMap<>();
        for (McapChannel channel : opened.reader().summary().channels()) {
            topics.put(channel.id(), channel.topic());
        }
        TopicSizes sizes = new TopicSizes();
        for (McapChunkIndex chunk : opened.reader().summary().chunkIndexes()) {
            long[] found = readIndexes(opened.input().source(), chunk);
            for (int i = 0; i < found.length; i++) {
                long end = i + 1 < found.length ? found[i + 1] >>> CHANNEL_BITS : chunk.uncompressedSize();
                String topic = topics.getOrDefault((int) (found[i] & 0xFFFF), "");
                sizes.add(topic, Math.max(0, end - (found[i] >>> CHANNEL_BITS) - MESSAGE_OVERHEAD));
            }
        }
        return sizes.messages == statistics.messageCount() ? sizes : null;
    }

    /**
     * Returns the offsets of the messages in a chunk, in order, with their channels; fewer than exist if an index is
     * damaged.
     */
    private static long[] readIndexes(McapSource source, McapChunkIndex chunk) throws IOException {
        long start = chunk.chunkStartOffset() + chunk.chunkLength();
        long length = chunk.messageIndexLength();
        if (start < 0 || length < 0 || length > MAX_INDEX_BYTES || length > source.size() - start) {
            return new long[0];
        }
        byte[] array = new byte[(int) length];
        source.read(start, array, 0, array.length);
        ByteBuffer records = ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN);
        long[] found = new long[array.length / (2 * Long.BYTES)];
        int count = 0;
        while (records.remaining() >= RECORD_HEAD_BYTES + INDEX_FIELDS_BYTES && records.get() == MESSAGE_INDEX) {
            long end = records.position() + Long.BYTES + records.getLong();
            int channel = Short.toUnsignedInt(records.getShort());
            long entriesEnd = records.position() + Integer.BYTES + Integer.toUnsignedLong(records.getInt());
            if (entriesEnd > end || end > records.limit()) {
                break;
            }
            while (records.position() + 2 * Long.BYTES <= entriesEnd) {
                records.getLong();
                found[count++] = records.getLong() << CHANNEL_BITS | channel;
            }
            records.position((int) end);
        }
        long[] sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private void add(String topic, long messageBytes) {
        TopicSize size = byTopic.computeIfAbsent(topic, name -> new TopicSize());
        size.messages++;
        size.bytes += messageBytes;
        messages++;
        bytes += messageBytes;
    }

    void print(PrintWriter out) {
        Table table = new Table("topic", "messages", "bytes", "share of the messages");
        List<Map.Entry<String, TopicSize>> topics = new ArrayList<>(byTopic.entrySet());
        topics.sort(Comparator.comparingLong(topic -> -topic.getValue().bytes));
        for (Map.Entry<String, TopicSize> topic : topics) {
            TopicSize size = topic.getValue();
            table.add(
                    topic.getKey(), size.messages, Sizes.print(size.bytes), DiskUsageCommand.share(size.bytes, bytes));
        }
        table.print(out);
    }
}
