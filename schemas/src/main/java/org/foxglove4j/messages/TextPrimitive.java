package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * A label in a scene.
 *
 * @param pose where its center lies; without a turn it is read from the direction of z
 * @param billboard whether it always faces the viewer
 * @param fontSize the size of the letters, in meters, or in pixels if they do not scale
 * @param scaleInvariant whether the size is in pixels of the screen
 * @param color the color of the letters
 * @param text what it says
 */
@FoxgloveSchema(
        name = "foxglove.TextPrimitive",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
public record TextPrimitive(
        Pose pose, boolean billboard, double fontSize, boolean scaleInvariant, Color color, String text) {}
