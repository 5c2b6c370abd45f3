package org.foxglove4j.example.app.host;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * The threads of this process.
 *
 * @param live how many there are
 * @param daemon how many of them do not keep the process alive
 * @param peak the most there have been at once
 * @param started how many were ever started
 */
@FoxgloveSchema
public record ThreadCount(
        @FoxgloveField(unsigned = true) int live,
        @FoxgloveField(unsigned = true) int daemon,
        @FoxgloveField(unsigned = true) int peak,
        @FoxgloveField(unsigned = true) long started) {}
