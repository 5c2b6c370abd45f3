package user;

import org.foxglove4j.annotation.FoxgloveSchema;

/** What the robot is told to do. */
@FoxgloveSchema
sealed interface Command {

    /** Waits. */
    record Wait(double seconds) implements Command {}

    /** Drives. */
    record Drive(Pair<Double> speeds, Gear gear) implements Command {}

    /** How fast. */
    enum Gear {
        LOW,
        HIGH
    }
}
