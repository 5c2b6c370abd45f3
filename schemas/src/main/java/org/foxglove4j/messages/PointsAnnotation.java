package org.foxglove4j.messages;

import java.time.Instant;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;
import org.jspecify.annotations.Nullable;

/**
 * Points or lines on an image.
 *
 * @param timestamp when the image was taken
 * @param type how the points are joined
 * @param points the points, in pixels from the upper left corner of the image
 * @param outlineColor the color of the outline
 * @param outlineColors the color of each point, or of each line for a list of lines; or empty
 * @param fillColor the color inside a loop
 * @param thickness how thick points and lines are
 * @param metadata further facts, shown when the element is selected; may be null
 */
@FoxgloveSchema(
        name = "foxglove.PointsAnnotation",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
public record PointsAnnotation(
        Instant timestamp,
        Type type,
        List<Point2> points,
        Color outlineColor,
        List<Color> outlineColors,
        Color fillColor,
        @FoxgloveField(unit = "px") double thickness,
        @Nullable List<KeyValuePair> metadata) {

    /** How points on an image are joined. */
    public enum Type {
        /** Nobody said. */
        UNKNOWN,
        /** Not at all. */
        POINTS,
        /** Each with the next, and the last with the first. */
        LINE_LOOP,
        /** Each with the next. */
        LINE_STRIP,
        /** First and second, third and fourth, and so on. */
        LINE_LIST
    }
}
