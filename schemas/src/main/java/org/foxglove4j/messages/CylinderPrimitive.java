package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * A cylinder, elliptic cylinder, cone or truncated cone in a scene.
 *
 * @param pose the pose of its center; the z axis is its axis
 * @param size its extents along x, y and z
 * @param bottomScale the relative width of the lower end, from 0 (a cone) to 1
 * @param topScale the relative width of the upper end, from 0 (a cone) to 1
 * @param color the color
 */
@FoxgloveSchema(
        name = "foxglove.CylinderPrimitive",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
public record CylinderPrimitive(
        Pose pose, @FoxgloveField(unit = "m") Vector3 size, double bottomScale, double topScale, Color color) {}
