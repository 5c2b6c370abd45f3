package org.foxglove4j.messages;

import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * Triangles in a scene.
 *
 * @param pose where its origin lies, in the frame of reference
 * @param points the corners, three for each triangle
 * @param color the color of all, unless each corner has its own
 * @param colors the color of each corner, or empty
 * @param indices the corners by their indices, three for each triangle; empty for the order in which they stand
 */
@FoxgloveSchema(name = "foxglove.TriangleListPrimitive", encoding = Encoding.PROTOBUF, builder = true)
@SuppressWarnings("ArrayRecordComponent")
public record TriangleListPrimitive(
        Pose pose,
        List<Point3> points,
        Color color,
        List<Color> colors,
        @FoxgloveField(unsigned = true, fixed = true) int[] indices) {}
