package good;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/** Numbers that are not the positions, up to the largest. */
@FoxgloveSchema(name = "robot.v1.Numbered")
public record Numbered(
        @FoxgloveField(number = 536870911) double farAway,
        @FoxgloveField(number = 2) int[] values,
        @FoxgloveField(number = 2048) long large,
        @FoxgloveField(number = 1) Point position,
        @FoxgloveField(number = 16) int in,
        @FoxgloveField(number = 15) boolean tag,
        @FoxgloveField(number = 19000000) String outer) {}
