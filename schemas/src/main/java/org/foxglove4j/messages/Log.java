package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * A log message, for the Log panel.
 *
 * @param timestamp the time of the message
 * @param level the level
 * @param message the text
 * @param name the name of the program or component that logs
 * @param file the source file; or empty
 * @param line the line in the source file; or 0
 */
@FoxgloveSchema(name = "foxglove.Log", encoding = Encoding.PROTOBUF, builder = true)
public record Log(
        Instant timestamp,
        Level level,
        String message,
        String name,
        String file,
        @FoxgloveField(unsigned = true, fixed = true) int line) {

    /** The level of a log message. */
    public enum Level {
        /** The level is unknown. */
        UNKNOWN,
        /** Details for debugging. */
        DEBUG,
        /** Normal operation. */
        INFO,
        /** A possible problem. */
        WARNING,
        /** A failure. */
        ERROR,
        /** A failure after which the program cannot continue. */
        FATAL
    }
}
