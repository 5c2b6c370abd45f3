package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * A sphere or an ellipsoid in a scene.
 *
 * @param pose the pose of its center
 * @param size the diameters along x, y and z
 * @param color the color
 */
@FoxgloveSchema(name = "foxglove.SpherePrimitive", encoding = Encoding.PROTOBUF)
public record SpherePrimitive(
        Pose pose, @FoxgloveField(unit = "m") Vector3 size, Color color) {}
