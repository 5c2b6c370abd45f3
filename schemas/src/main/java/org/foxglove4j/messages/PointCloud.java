package org.foxglove4j.messages;

import java.time.Instant;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * A point cloud with any number of fields per point.
 *
 * @param timestamp the time of the measurement
 * @param frameId the frame of reference
 * @param pose the pose of its origin in the frame of reference
 * @param pointStride the distance between the starts of two points in the data
 * @param fields the fields of a point: at least two of x, {@code y} and {@code z}; a color consists of {@code red},
 *     {@code green}, {@code blue} and {@code alpha}
 * @param data the points, little-endian
 */
@FoxgloveSchema(
        name = "foxglove.PointCloud",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
@SuppressWarnings("ArrayRecordComponent")
public record PointCloud(
        Instant timestamp,
        String frameId,
        Pose pose,

        @FoxgloveField(unsigned = true, fixed = true, unit = "B")
        int pointStride,

        List<PackedElementField> fields,
        byte[] data) {}
