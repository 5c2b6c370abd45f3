package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * A label in a scene.
 *
 * @param pose the pose of its center; without rotation, the text faces the z direction
 * @param billboard whether it always faces the viewer
 * @param fontSize the font size, in meters, or in pixels if it is scale-invariant
 * @param scaleInvariant whether the font size is in screen pixels
 * @param color the color of the text
 * @param text the text
 */
@FoxgloveSchema(
        name = "foxglove.TextPrimitive",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
public record TextPrimitive(
        Pose pose, boolean billboard, double fontSize, boolean scaleInvariant, Color color, String text) {}
