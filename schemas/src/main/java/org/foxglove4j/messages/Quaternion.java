package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * A rotation in space, as a unit quaternion.
 *
 * @param x first component
 * @param y second component
 * @param z third component
 * @param w real component; 1 with all others 0 is no rotation
 */
@FoxgloveSchema(name = "foxglove.Quaternion", encoding = Encoding.PROTOBUF, builder = true)
public record Quaternion(double x, double y, double z, double w) {

    /** Returns the identity rotation. */
    public static Quaternion identity() {
        return new Quaternion(0, 0, 0, 1);
    }

    /**
     * Returns a rotation about the z axis.
     *
     * @param radians the angle, counterclockwise as seen from above
     */
    public static Quaternion aboutZ(double radians) {
        return new Quaternion(0, 0, Math.sin(radians / 2), Math.cos(radians / 2));
    }

    /**
     * Returns a rotation about the x axis, then the y axis, then the z axis. The axes are fixed and do not rotate with
     * the body. This is the common convention in which yaw is the heading of a vehicle.
     *
     * @param roll the angle about the x axis, in radians
     * @param pitch the angle about the y axis, in radians; a positive one lowers the nose
     * @param yaw the angle about the z axis, in radians, counterclockwise as seen from above
     */
    public static Quaternion ofEuler(double roll, double pitch, double yaw) {
        double sinRoll = Math.sin(roll / 2);
        double cosRoll = Math.cos(roll / 2);
        double sinPitch = Math.sin(pitch / 2);
        double cosPitch = Math.cos(pitch / 2);
        double sinYaw = Math.sin(yaw / 2);
        double cosYaw = Math.cos(yaw / 2);
        return new Quaternion(
                sinRoll * cosPitch * cosYaw - cosRoll * sinPitch * sinYaw,
                cosRoll * sinPitch * cosYaw + sinRoll * cosPitch * sinYaw,
                cosRoll * cosPitch * sinYaw - sinRoll * sinPitch * cosYaw,
                cosRoll * cosPitch * cosYaw + sinRoll * sinPitch * sinYaw);
    }
}
