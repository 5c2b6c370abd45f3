package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * Where a body is and how it is turned.
 *
 * @param position where it is
 * @param orientation how it is turned
 */
@FoxgloveSchema(name = "foxglove.Pose", encoding = Encoding.PROTOBUF)
public record Pose(Vector3 position, Quaternion orientation) {

    /** Returns the pose at the origin, not turned. */
    public static Pose identity() {
        return new Pose(Vector3.zero(), Quaternion.identity());
    }

    /** Returns a pose that is not turned. */
    public static Pose at(double x, double y, double z) {
        return new Pose(new Vector3(x, y, z), Quaternion.identity());
    }
}
