package org.foxglove4j.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapStatistics;
import org.foxglove4j.mcap.MessageCursor;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;

/**
 * The message counts: those in the statistics or, if there are none, found by reading.
 *
 * @param definitions the definitions in the summary and those of the messages that were read
 */
record MessageCounts(
        long total, long startNanos, long endNanos, Map<Integer, Long> byChannel, Definitions definitions) {

    static MessageCounts of(McapReader reader) throws IOException {
        Definitions definitions = Definitions.of(reader.summary());
        McapStatistics statistics = reader.statistics();
        if (statistics != null && (!statistics.channelMessageCounts().isEmpty() || statistics.messageCount() == 0)) {
            return new MessageCounts(
                    statistics.messageCount(),
                    statistics.messageStartTimeNanos(),
                    statistics.messageEndTimeNanos(),
                    statistics.channelMessageCounts(),
                    definitions);
        }
        Map<Integer, Long> byChannel = new HashMap<>();
        long total = 0;
        long start = 0;
        long end = 0;
        try (MessageCursor messages =
                reader.messages(MessageQuery.all().order(MessageOrder.FILE)).cursor()) {
            while (messages.next()) {
                McapMessage message = messages.message();
                long time = message.logTimeNanos();
                start = total == 0 || Long.compareUnsigned(time, start) < 0 ? time : start;
                end = total == 0 || Long.compareUnsigned(time, end) > 0 ? time : end;
                total++;
                if (byChannel.merge(message.channel().id(), 1L, Long::sum) == 1) {
                    definitions.add(message);
                }
            }
        }
        return new MessageCounts(total, start, end, byChannel, definitions);
    }

    long of(int channelId) {
        return byChannel.getOrDefault(channelId, 0L);
    }
}
