package org.foxglove4j.mcap;

import java.util.List;

/**
 * Tells what {@link McapRecovery} has kept of a file, and what not.
 *
 * @param closed whether the file ended with a footer and the closing magic
 * @param messages how many messages were kept
 * @param unverifiedMessages how many of those come from chunks that are not whole or whose CRC does not agree, so that they
 *     may be damaged
 * @param expectedMessages how many messages the file's statistics count; -1 if they are not there
 * @param channelsWithoutSchema how many channels were kept without their schema, because it is defined nowhere
 * @param messagesWithoutChannel how many messages were left out because their channel is defined nowhere
 * @param chunks how many chunks were whole
 * @param damagedChunks how many chunks were not, whether something of them was kept or not
 * @param attachments how many attachments were kept
 * @param metadata how many metadata records were kept
 * @param otherRecords how many records of applications were kept
 * @param recordsLeftOut how many records of other kinds were left out: those of later versions of the format, and those of
 *     applications within chunks
 * @param lost the parts of the file from which nothing could be kept, not all, or not for certain, in the order of the file
 */
public record RecoveryReport(
        boolean closed,
        long messages,
        long unverifiedMessages,
        long expectedMessages,
        long channelsWithoutSchema,
        long messagesWithoutChannel,
        long chunks,
        long damagedChunks,
        long attachments,
        long metadata,
        long otherRecords,
        long recordsLeftOut,
        List<LostRange> lost) {

    /** Creates a report. */
    public RecoveryReport {
        lost = List.copyOf(lost);
    }

    /**
     * Returns whether nothing that was in the file is known to be lost or doubtful. What had not been written when a
     * recording broke off is not in the file.
     */
    public boolean isComplete() {
        return lost.isEmpty()
                && unverifiedMessages == 0
                && channelsWithoutSchema == 0
                && messagesWithoutChannel == 0
                && recordsLeftOut == 0
                && (expectedMessages < 0 || expectedMessages == messages);
    }

    /** Returns how many bytes of the file are in {@link #lost} ranges. */
    public long lostBytes() {
        return lost.stream().mapToLong(LostRange::length).sum();
    }
}
