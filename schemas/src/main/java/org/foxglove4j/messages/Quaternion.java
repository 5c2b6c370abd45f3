package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * A rotation in space, as a unit quaternion.
 *
 * @param x first component
 * @param y second component
 * @param z third component
 * @param w real component; 1 alone is no rotation
 */
@FoxgloveSchema(name = "foxglove.Quaternion", encoding = Encoding.PROTOBUF, builder = true)
public record Quaternion(double x, double y, double z, double w) {

    /** Returns the rotation that turns nothing. */
    public static Quaternion identity() {
        return new Quaternion(0, 0, 0, 1);
    }

    /**
     * Returns a turn about the z axis.
     *
     * @param radians the angle, counter-clockwise seen from above
     */
    public static Quaternion aboutZ(double radians) {
        return new Quaternion(0, 0, Math.sin(radians / 2), Math.cos(radians / 2));
    }
}
