package org.foxglove4j.messages;

import java.time.Instant;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;
import org.jspecify.annotations.Nullable;

/**
 * A circle on an image.
 *
 * @param timestamp the time at which the image was taken
 * @param position the center
 * @param diameter the diameter
 * @param thickness the thickness of the outline
 * @param fillColor the color of the area
 * @param outlineColor the color of the outline
 * @param metadata additional key-value pairs, shown when the element is selected; may be null
 */
@FoxgloveSchema(
        name = "foxglove.CircleAnnotation",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
public record CircleAnnotation(
        Instant timestamp,
        Point2 position,
        @FoxgloveField(unit = "px") double diameter,
        @FoxgloveField(unit = "px") double thickness,
        Color fillColor,
        Color outlineColor,
        @Nullable List<KeyValuePair> metadata) {}
