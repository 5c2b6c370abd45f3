package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the last message of each channel that a query selects in several files. */
final class LatestOfFiles {

    private static final Comparator<McapMessage> BY_TIME_AND_FILE = Comparator.comparing(
                    McapMessage::logTimeNanos, Long::compareUnsigned)
            .thenComparing(McapMessage::fileIndex);

    private final List<McapReader> readers;
    private final long maxPassedBytes;
    private final Map<ChannelContent, McapMessage> found = new HashMap<>();

    LatestOfFiles(List<McapReader> readers, long maxPassedBytes) {
        this.readers = readers;
        this.maxPassedBytes = maxPassedBytes;
    }

    /** Returns copies of the messages, ordered by log time, then by file and channel id. */
    List<McapMessage> find(MessageQuery query) throws IOException {
        for (MergedFile newest : MergedFile.plan(readers, query.order(MessageOrder.REVERSE_LOG_TIME))) {
            try {
                search(newest, query);
            } catch (McapFormatException e) {
                throw e.in(newest.reader().name());
            }
        }
        List<McapMessage> messages = new ArrayList<>(found.values());
        messages.sort(
                BY_TIME_AND_FILE.thenComparing(message -> message.channel().id()));
        return messages;
    }

    private void search(MergedFile file, MessageQuery query) throws IOException {
        long lastNanos = ~file.key();
        BitSet over = new BitSet();
        ChannelContent.ofAll(file.reader()).forEach((channel, content) -> {
            McapMessage other = found.get(content);
            over.set(channel.id(), other != null && Long.compareUnsigned(other.logTimeNanos(), lastNanos) > 0);
        });
        MessageQuery rest = query.channels(channel -> !over.get(channel.id()));
        for (McapMessage message : file.latestMessages(rest, maxPassedBytes)) {
            found.merge(
                    ChannelContent.of(message.channel(), message.schema()),
                    message,
                    (one, other) -> BY_TIME_AND_FILE.compare(one, other) < 0 ? other : one);
        }
    }
}
