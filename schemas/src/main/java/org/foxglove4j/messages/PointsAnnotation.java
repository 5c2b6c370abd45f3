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
 * @param timestamp the time at which the image was taken
 * @param type how the points are connected
 * @param points the points, in pixels from the upper left corner of the image
 * @param outlineColor the color of the outline
 * @param outlineColors the color of each point, or of each line in a line list; or empty
 * @param fillColor the color of the area inside a line loop
 * @param thickness the thickness of points and lines
 * @param metadata additional key-value pairs, shown when the element is selected; may be null
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

    /** How points on an image are connected. */
    public enum Type {
        /** Unknown. */
        UNKNOWN,
        /** The points are not connected. */
        POINTS,
        /** Each point to the next, and the last to the first. */
        LINE_LOOP,
        /** Each point to the next. */
        LINE_STRIP,
        /** The first point to the second, the third to the fourth, and so on. */
        LINE_LIST
    }
}
