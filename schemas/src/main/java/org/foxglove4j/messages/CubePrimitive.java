package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * A cuboid in a scene.
 *
 * @param pose the pose of its center
 * @param size the lengths of its edges along x, y and z
 * @param color the color
 */
@FoxgloveSchema(name = "foxglove.CubePrimitive", encoding = Encoding.PROTOBUF)
public record CubePrimitive(
        Pose pose, @FoxgloveField(unit = "m") Vector3 size, Color color) {}
