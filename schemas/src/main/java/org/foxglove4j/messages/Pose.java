package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * A position and orientation in space.
 *
 * @param position the position
 * @param orientation the orientation
 */
@FoxgloveSchema(name = "foxglove.Pose", encoding = Encoding.PROTOBUF)
public record Pose(Vector3 position, Quaternion orientation) {

    /** Returns the pose at the origin without rotation. */
    public static Pose identity() {
        return new Pose(Vector3.zero(), Quaternion.identity());
    }

    /** Returns a pose without rotation. */
    public static Pose at(double x, double y, double z) {
        return new Pose(new Vector3(x, y, z), Quaternion.identity());
    }
}
