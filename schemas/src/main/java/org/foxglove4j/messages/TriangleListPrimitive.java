package org.foxglove4j.messages;

import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * Triangles in a scene.
 *
 * @param pose the pose of its origin in the frame of reference
 * @param points the vertices, three per triangle
 * @param color the color of the triangles, unless each vertex has its own
 * @param colors the color of each vertex; or empty
 * @param indices the indices of the vertices, three per triangle; empty for the order of the list
 */
@FoxgloveSchema(name = "foxglove.TriangleListPrimitive", encoding = Encoding.PROTOBUF, builder = true)
@SuppressWarnings("ArrayRecordComponent")
public record TriangleListPrimitive(
        Pose pose,
        List<Point3> points,
        Color color,
        List<Color> colors,
        @FoxgloveField(unsigned = true, fixed = true) int[] indices) {}
