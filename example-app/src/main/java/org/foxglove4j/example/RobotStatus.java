package org.foxglove4j.example;

import static org.foxglove4j.annotation.FoxgloveSchema.Encoding.PROTOBUF;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * The status of a robot in one control period.
 *
 * @param mode the mode of operation
 * @param battery the remaining charge
 * @param current the current that the motors draw
 */
@FoxgloveSchema(encoding = PROTOBUF)
public record RobotStatus(
        Mode mode,
        @FoxgloveField(unit = "V") double battery,
        @FoxgloveField(unit = "A") double current) {

    /** The mode of operation of a robot. */
    public enum Mode {
        DISABLED,
        AUTONOMOUS,
        TELEOP,
        TEST
    }
}
