package org.foxglove4j.playback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foxglove4j.RawChannel;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.MessageCursor;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;
import org.jspecify.annotations.Nullable;

/**
 * The last message of each channel before a time: what is to be seen there.
 *
 * <p>They are looked for backwards. Once the busy channels are found, the search begins again for the others alone, so that the
 * index of the file leads to the chunks that hold these, and what lies between is not read: about two chunks are read for
 * each channel, however long the file. A file whose chunks have no index is gone through backwards until all are found, or
 * {@value #MAX_BYTES} bytes of messages were passed over; channels that were not found by then are not shown.
 */
final class LatestMessages {

    /** The most bytes of messages that are passed over, in all. */
    static final long MAX_BYTES = 64 << 20;

    /** So many bytes of messages are passed over before what they are passed over for is looked for by the index: a chunk. */
    private static final long BYTES_FOR_INDEX = 1 << 20;

    private final Map<RawChannel, McapMessage> found = new HashMap<>();
    private long bytesLeft = MAX_BYTES;

    private LatestMessages() {}

    /** Finds the messages before a log time. */
    static LatestMessages find(List<PlayedFile> files, long beforeNanos) throws IOException {
        LatestMessages latest = new LatestMessages();
        List<PlayedFile> newestFirst = new ArrayList<>(files);
        newestFirst.removeIf(file -> file.earliestNanos() >= beforeNanos);
        newestFirst.sort(Comparator.comparingLong(PlayedFile::lastNanos).reversed());
        for (PlayedFile file : newestFirst) {
            latest.new Search(file).run(beforeNanos);
        }
        return latest;
    }

    /** Logs the messages, by log time; those of one time by the order of the channels. */
    void log() {
        List<Map.Entry<RawChannel, McapMessage>> inOrder = new ArrayList<>(found.entrySet());
        inOrder.sort(Comparator.<Map.Entry<RawChannel, McapMessage>>comparingLong(
                        entry -> entry.getValue().logTimeNanos())
                .thenComparingLong(entry -> entry.getKey().id()));
        for (Map.Entry<RawChannel, McapMessage> entry : inOrder) {
            McapMessage message = entry.getValue();
            entry.getKey().log(message.dataArray(), message.dataOffset(), message.dataLength(), message.logTimeNanos());
        }
    }

    /** The search through one file. */
    private final class Search {

        private final PlayedFile file;
        private final Set<RawChannel> seen = new HashSet<>();

        Search(PlayedFile file) {
            this.file = file;
        }

        void run(long beforeNanos) throws IOException {
            long until = beforeNanos;
            while (until >= 0) {
                MessageQuery query = file.earlierQuery()
                        .channels(this::isWanted)
                        .untilNanos(until)
                        .order(MessageOrder.REVERSE_LOG_TIME);
                until = search(query);
            }
        }

        /** Returns before which time to search on, now for fewer channels; -1 if there is nothing more to be found. */
        private long search(MessageQuery query) throws IOException {
            int seenBefore = seen.size();
            long passed = 0;
            try (MessageCursor cursor = file.cursor(query)) {
                while (cursor.next()) {
                    McapMessage message = cursor.message();
                    if (seen.add(file.channels().of(message))) {
                        keep(message);
                        passed = 0;
                        continue;
                    }
                    passed += message.dataLength();
                    bytesLeft -= message.dataLength();
                    if (bytesLeft < 0) {
                        return -1;
                    }
                    if (passed > BYTES_FOR_INDEX && seen.size() > seenBefore && file.isIndexed()) {
                        return message.logTimeNanos() + 1;
                    }
                }
                return -1;
            }
        }

        private boolean isWanted(McapChannel channel) {
            RawChannel played = file.channels().find(channel);
            return played == null || (!seen.contains(played) && isEarlier(found.get(played)));
        }

        /** Returns whether this file may hold a later message than one of another file. */
        private boolean isEarlier(@Nullable McapMessage other) {
            return other == null || other.logTimeNanos() < file.lastNanos();
        }

        private void keep(McapMessage message) {
            RawChannel channel = file.channels().of(message);
            McapMessage other = found.get(channel);
            if (other == null || other.logTimeNanos() < message.logTimeNanos()) {
                found.put(channel, message.copy());
            }
        }
    }
}
