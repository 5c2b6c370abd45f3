package org.foxglove4j.messages;

import java.time.Instant;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;
import org.jspecify.annotations.Nullable;

/**
 * A label on an image.
 *
 * @param timestamp the time at which the image was taken
 * @param position the lower left corner
 * @param text the text
 * @param fontSize the font size
 * @param textColor the color of the text
 * @param backgroundColor the color behind the text
 * @param metadata additional key-value pairs, shown when the element is selected; may be null
 */
@FoxgloveSchema(
        name = "foxglove.TextAnnotation",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
public record TextAnnotation(
        Instant timestamp,
        Point2 position,
        String text,
        @FoxgloveField(unit = "px") double fontSize,
        Color textColor,
        Color backgroundColor,
        @Nullable List<KeyValuePair> metadata) {}
