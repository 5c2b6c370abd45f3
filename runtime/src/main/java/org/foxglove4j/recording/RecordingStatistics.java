package org.foxglove4j.recording;

/**
 * Counts what a recording has done with the messages that it was given, since it was created. Each message is in exactly
 * one of the counts of messages. Those carried over into another file, or at the end of a pause, are not counted again.
 *
 * @param recordedMessages written, or on their way to the file; when a file is closed, those that did not get there are
 *     counted as lost instead
 * @param recordedBytes the bytes of the messages on their way to the file, before compression
 * @param droppedMessages dropped because the disk could not keep up ({@link OverflowPolicy#DROP})
 * @param rateLimitedMessages left out by a rate limit
 * @param pausedMessages left out while the recording was paused
 * @param lostMessages lost because the output had failed
 * @param files files begun
 * @param deletedFiles files deleted to keep the disk budget
 */
public record RecordingStatistics(
        long recordedMessages,
        long recordedBytes,
        long droppedMessages,
        long rateLimitedMessages,
        long pausedMessages,
        long lostMessages,
        int files,
        int deletedFiles) {}
