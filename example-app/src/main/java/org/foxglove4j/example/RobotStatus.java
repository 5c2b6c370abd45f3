package org.foxglove4j.example;

import static org.foxglove4j.annotation.FoxgloveSchema.Encoding.PROTOBUF;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * How a robot is, in each of its periods.
 *
 * @param mode what it may do
 * @param battery what is left
 * @param current what the motors draw
 */
@FoxgloveSchema(encoding = PROTOBUF)
public record RobotStatus(
        Mode mode,
        @FoxgloveField(unit = "V") double battery,
        @FoxgloveField(unit = "A") double current) {

    /** What a robot may do. */
    public enum Mode {
        DISABLED,
        AUTONOMOUS,
        TELEOP,
        TEST
    }
}
