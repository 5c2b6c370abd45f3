package org.foxglove4j.example.app.host;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * The threads of this process.
 *
 * @param live the number of live threads
 * @param daemon the number of live threads that are daemon threads
 * @param peak the largest number of live threads so far
 * @param started the number of threads started so far
 */
@FoxgloveSchema
public record ThreadCount(
        @FoxgloveField(unsigned = true) int live,
        @FoxgloveField(unsigned = true) int daemon,
        @FoxgloveField(unsigned = true) int peak,
        @FoxgloveField(unsigned = true) long started) {}
