package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * A cylinder, an elliptic one, a cone or part of a cone in a scene.
 *
 * @param pose where its center lies; its axis is z
 * @param size its extents along x, y and z
 * @param bottomScale the share of the width at the lower end, from 0 (a cone) to 1
 * @param topScale the share of the width at the upper end, from 0 (a cone) to 1
 * @param color its color
 */
@FoxgloveSchema(
        name = "foxglove.CylinderPrimitive",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
public record CylinderPrimitive(
        Pose pose, @FoxgloveField(unit = "m") Vector3 size, double bottomScale, double topScale, Color color) {}
