package good;

import org.foxglove4j.annotation.FoxgloveField;

/** Has no constant 0, and negative ones. */
public enum Fault {
    @FoxgloveField(number = 17)
    OVERHEATED,
    @FoxgloveField(number = -2)
    OPEN,
    @FoxgloveField(number = 2147483647)
    UNKNOWN
}
