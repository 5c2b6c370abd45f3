package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * An RGB color with an opacity.
 *
 * @param r red, from 0 to 1
 * @param g green, from 0 to 1
 * @param b blue, from 0 to 1
 * @param a opacity, from 0 (transparent) to 1 (opaque)
 */
@FoxgloveSchema(name = "foxglove.Color", encoding = Encoding.PROTOBUF, builder = true)
public record Color(double r, double g, double b, double a) {

    /**
     * Returns an opaque color.
     *
     * @param r red, from 0 to 1
     * @param g green, from 0 to 1
     * @param b blue, from 0 to 1
     */
    public static Color opaque(double r, double g, double b) {
        return new Color(r, g, b, 1);
    }
}
