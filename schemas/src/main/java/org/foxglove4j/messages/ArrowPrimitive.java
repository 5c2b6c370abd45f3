package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * An arrow in a scene.
 *
 * @param pose the pose of its tail; the arrow points along the x axis
 * @param shaftLength the length of the shaft
 * @param shaftDiameter the diameter of the shaft
 * @param headLength the length of the head
 * @param headDiameter the diameter of the head
 * @param color the color
 */
@FoxgloveSchema(
        name = "foxglove.ArrowPrimitive",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
public record ArrowPrimitive(
        Pose pose,
        @FoxgloveField(unit = "m") double shaftLength,
        @FoxgloveField(unit = "m") double shaftDiameter,
        @FoxgloveField(unit = "m") double headLength,
        @FoxgloveField(unit = "m") double headDiameter,
        Color color) {}
