package org.foxglove4j.example;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * The pose of the robot.
 *
 * @param x the distance from the left wall
 * @param y the distance from the near wall
 * @param heading the direction the robot faces, counterclockwise from the x axis
 */
@FoxgloveSchema
public record Pose2d(
        @FoxgloveField(unit = "m") double x,
        @FoxgloveField(unit = "m") double y,
        @FoxgloveField(unit = "rad") double heading) {}
