package org.foxglove4j.messages;

import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * Lines in a scene.
 *
 * @param type how the points are joined
 * @param pose where its origin lies, in the frame of reference
 * @param thickness how thick the lines are, in meters, or in pixels if they do not scale
 * @param scaleInvariant whether the thickness is in pixels of the screen
 * @param points the points
 * @param color the color of all, unless each point has its own
 * @param colors the color of each point, or empty
 * @param indices the order in which the points are joined, as their indices; empty for the order in which they
 *     stand
 */
@FoxgloveSchema(
        name = "foxglove.LinePrimitive",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
@SuppressWarnings("ArrayRecordComponent")
public record LinePrimitive(
        Type type,
        Pose pose,
        double thickness,
        boolean scaleInvariant,
        List<Point3> points,
        Color color,
        List<Color> colors,
        @FoxgloveField(unsigned = true, fixed = true) int[] indices) {

    /** How points are joined to lines. */
    public enum Type {
        /** Each with the next. */
        LINE_STRIP,
        /** Each with the next, and the last with the first. */
        LINE_LOOP,
        /** First and second, third and fourth, and so on. */
        LINE_LIST
    }
}
