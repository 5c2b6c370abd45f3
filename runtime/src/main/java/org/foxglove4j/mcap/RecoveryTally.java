package org.foxglove4j.mcap;

import java.util.ArrayList;
import java.util.List;

/** Counts for a {@link RecoveryReport}. */
final class RecoveryTally {

    boolean closed;
    long expectedMessages = -1;
    long messages;
    long unverifiedMessages;
    long channelsWithoutSchema;
    long messagesWithoutChannel;
    long chunks;
    long damagedChunks;
    long attachments;
    long metadata;
    long otherRecords;
    long recordsLeftOut;
    private final List<LostRange> lost = new ArrayList<>();

    /**
     * Adds a range of bytes that could not be kept, or not completely; merges it with the range before it if the reason
     * is the same.
     */
    void lost(long offset, long length, String reason) {
        if (length <= 0) {
            return;
        }
        if (!lost.isEmpty()) {
            LostRange last = lost.get(lost.size() - 1);
            if (last.offset() + last.length() == offset && last.reason().equals(reason)) {
                lost.set(lost.size() - 1, new LostRange(last.offset(), last.length() + length, reason));
                return;
            }
        }
        lost.add(new LostRange(offset, length, reason));
    }

    List<LostRange> lost() {
        return lost;
    }

    RecoveryReport toReport() {
        return new RecoveryReport(
                closed,
                messages,
                unverifiedMessages,
                expectedMessages,
                channelsWithoutSchema,
                messagesWithoutChannel,
                chunks,
                damagedChunks,
                attachments,
                metadata,
                otherRecords,
                recordsLeftOut,
                lost);
    }
}
