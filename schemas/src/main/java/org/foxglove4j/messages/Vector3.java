package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * A vector in space.
 *
 * @param x first component
 * @param y second component
 * @param z third component
 */
@FoxgloveSchema(name = "foxglove.Vector3", encoding = Encoding.PROTOBUF)
public record Vector3(double x, double y, double z) {

    /** Returns the zero vector. */
    public static Vector3 zero() {
        return new Vector3(0, 0, 0);
    }
}
