package org.foxglove4j.recording;

/** Counts for {@link RecordingStatistics}; guarded by the lock of the recording. */
final class RecordingCounters {

    long recordedMessages;
    long recordedBytes;
    long droppedMessages;
    long rateLimitedMessages;
    long pausedMessages;
    long lostMessages;
    int deletedFiles;

    RecordingStatistics statistics(int files) {
        return new RecordingStatistics(
                recordedMessages,
                recordedBytes,
                droppedMessages,
                rateLimitedMessages,
                pausedMessages,
                lostMessages,
                files,
                deletedFiles);
    }
}
