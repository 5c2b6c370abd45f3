package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * A cuboid in a scene.
 *
 * @param pose where its center lies
 * @param size its edges along x, y and z
 * @param color its color
 */
@FoxgloveSchema(name = "foxglove.CubePrimitive", encoding = Encoding.PROTOBUF)
public record CubePrimitive(
        Pose pose, @FoxgloveField(unit = "m") Vector3 size, Color color) {}
