package org.foxglove4j.recording;

import java.util.Map;

/**
 * Counts of the messages and files of a recording since it was created. Each message is counted in exactly one of the
 * message counts. Messages of latched channels that are repeated in a new file or after a pause are not counted again.
 *
 * @param recordedMessages messages that were written or are about to be written; if a message turns out not to have
 *     been written when its file is closed, it is counted as lost instead
 * @param recordedBytes the size of the messages passed to the writer, before compression, in bytes
 * @param droppedMessages messages dropped because compression or the disk could not keep up
 *     ({@link OverflowPolicy#DROP})
 * @param droppedByTopic the dropped messages by topic, the largest count first; topics without dropped messages are
 *     absent. Unmodifiable
 * @param rateLimitedMessages messages dropped by a rate limit
 * @param pausedMessages messages skipped while the recording was paused
 * @param lostMessages messages lost because the output had failed, or because of an unexpected error, such as a lack of
 *     memory
 * @param files files created
 * @param deletedFiles files deleted to stay within the disk budget
 */
public record RecordingStatistics(
        long recordedMessages,
        long recordedBytes,
        long droppedMessages,
        Map<String, Long> droppedByTopic,
        long rateLimitedMessages,
        long pausedMessages,
        long lostMessages,
        int files,
        int deletedFiles) {}
