package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * A line of a log. The Log panel shows it.
 *
 * @param timestamp when it was written
 * @param level how grave it is
 * @param message the text
 * @param name the program or part of it that speaks
 * @param file the source file, or empty
 * @param line the line in the source file, or 0
 */
@FoxgloveSchema(name = "foxglove.Log", encoding = Encoding.PROTOBUF, builder = true)
public record Log(
        Instant timestamp,
        Level level,
        String message,
        String name,
        String file,
        @FoxgloveField(unsigned = true, fixed = true) int line) {

    /** How grave a line of a log is. */
    public enum Level {
        /** Nobody said. */
        UNKNOWN,
        /** For those who look for a fault. */
        DEBUG,
        /** Things go as they should. */
        INFO,
        /** Something may be wrong. */
        WARNING,
        /** Something failed. */
        ERROR,
        /** The program cannot go on. */
        FATAL
    }
}
