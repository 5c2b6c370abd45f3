package org.foxglove4j.cli.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a recording contains, now or at its end, and what is missing.
 *
 * @param messages the messages recorded
 * @param bytes their size before compression
 * @param topics the recorded topics that the server has offered
 * @param otherTopics the other topics that the server has offered
 * @param lostMessages messages that could not be written
 * @param invalidMessages messages from the server that could not be understood
 * @param interruptions how often the connection was lost, or ended and was restored
 * @param serverProblems the warnings and errors from the server
 * @param files the files
 */
public record LiveReport(
        long messages,
        long bytes,
        Set<String> topics,
        Set<String> otherTopics,
        long lostMessages,
        long invalidMessages,
        int interruptions,
        int serverProblems,
        List<Path> files) {

    /** Returns whether nothing is missing, as far as is known. */
    public boolean isComplete() {
        return lostMessages == 0 && invalidMessages == 0 && interruptions == 0 && serverProblems == 0;
    }
}
