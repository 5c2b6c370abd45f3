package org.foxglove4j.messages;

import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * Lines in a scene.
 *
 * @param type how the points are connected
 * @param pose the pose of its origin in the frame of reference
 * @param thickness the thickness of the lines, in meters, or in pixels if it is scale-invariant
 * @param scaleInvariant whether the thickness is in screen pixels
 * @param points the points
 * @param color the color of the lines, unless each point has its own
 * @param colors the color of each point; or empty
 * @param indices the indices of the points in the order in which they are connected; empty for the order of the
 *     list
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

    /** How points are connected to lines. */
    public enum Type {
        /** Each point to the next. */
        LINE_STRIP,
        /** Each point to the next, and the last to the first. */
        LINE_LOOP,
        /** The first point to the second, the third to the fourth, and so on. */
        LINE_LIST
    }
}
