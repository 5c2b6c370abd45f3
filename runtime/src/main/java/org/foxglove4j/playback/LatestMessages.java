package org.foxglove4j.playback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.RawChannel;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.MessageQuery;
import org.jspecify.annotations.Nullable;

/** The last message of each channel before a time, in whichever file it is: what is to be seen there. */
final class LatestMessages {

    private final Map<RawChannel, McapMessage> found = new HashMap<>();

    private LatestMessages() {}

    /** Finds the messages before a log time. */
    static LatestMessages find(List<PlayedFile> files, long beforeNanos) throws IOException {
        LatestMessages latest = new LatestMessages();
        List<PlayedFile> newestFirst = new ArrayList<>(files);
        newestFirst.removeIf(file -> file.earliestNanos() >= beforeNanos);
        newestFirst.sort(Comparator.comparingLong(PlayedFile::lastNanos).reversed());
        for (PlayedFile file : newestFirst) {
            latest.search(file, beforeNanos);
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

    private void search(PlayedFile file, long beforeNanos) throws IOException {
        MessageQuery query = file.earlierQuery()
                .untilNanos(beforeNanos)
                .channels(channel -> mayBeLater(file, found.get(file.channels().find(channel))));
        for (McapMessage message : file.latestMessages(query)) {
            found.merge(
                    file.channels().of(message),
                    message,
                    (one, other) -> one.logTimeNanos() < other.logTimeNanos() ? other : one);
        }
    }

    /** Returns whether a file may hold a later message than one of another file. */
    private static boolean mayBeLater(PlayedFile file, @Nullable McapMessage other) {
        return other == null || other.logTimeNanos() < file.lastNanos();
    }
}
