package org.foxglove4j.recording;

/**
 * Counts what a recording has done with the messages that it was given, since it was created. Each message is in exactly
 * one of the counts of messages.
 *
 * @param recordedMessages written, or on their way to the file
 * @param recordedBytes the bytes of those messages, before compression
 * @param droppedMessages dropped because the disk could not keep up ({@link OverflowPolicy#DROP})
 * @param rateLimitedMessages left out by a rate limit
 * @param pausedMessages left out while the recording was paused
 * @param lostMessages lost after the output had failed
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
