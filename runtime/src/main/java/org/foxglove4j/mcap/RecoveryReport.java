package org.foxglove4j.mcap;

import java.util.List;

/**
 * Reports what {@link McapRecovery} kept of a file and what was lost.
 *
 * @param closed whether the file ended with a footer and the closing magic
 * @param messages the number of messages that were kept
 * @param unverifiedMessages the number of those messages that come from incomplete chunks, or from chunks whose CRC
 *     does not match, and may therefore be damaged
 * @param expectedMessages the number of messages according to the file's statistics; -1 if it has none
 * @param channelsWithoutSchema the number of channels that were kept without their schema, because the file does not
 *     define it
 * @param messagesWithoutChannel the number of messages that were dropped because the file does not define their channel
 * @param chunks the number of intact chunks
 * @param damagedChunks the number of damaged chunks, whether or not part of them was kept
 * @param attachments the number of attachments that were kept
 * @param metadata the number of metadata records that were kept
 * @param otherRecords the number of private records that were kept
 * @param recordsLeftOut the number of other records that were dropped: those of later versions of the format, and
 *     private records in chunks
 * @param lost the ranges of the file whose content could not be recovered, or only in part, or not reliably, in file
 *     order
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
     * Returns whether everything in the file was kept and verified. Data that had not yet been written when the
     * recording was interrupted is not in the file and does not count.
     */
    public boolean isComplete() {
        return lost.isEmpty()
                && unverifiedMessages == 0
                && channelsWithoutSchema == 0
                && messagesWithoutChannel == 0
                && recordsLeftOut == 0
                && (expectedMessages < 0 || expectedMessages == messages);
    }

    /** Returns whether nothing was kept: no message, attachment, metadata or private record. */
    public boolean isEmpty() {
        return messages + attachments + metadata + otherRecords == 0;
    }

    /** Returns the total length of the {@link #lost} ranges, in bytes. */
    public long lostBytes() {
        return lost.stream().mapToLong(LostRange::length).sum();
    }
}
