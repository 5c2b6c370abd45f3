package good;

import org.foxglove4j.annotation.FoxgloveField;

/** How bad it is. */
public enum Level {
    /** Nothing to see. */
    FINE,
    @FoxgloveField(number = 10, name = "WARN")
    WARNING,
    @FoxgloveField(number = -3, description = "All is lost.")
    FATAL
}
