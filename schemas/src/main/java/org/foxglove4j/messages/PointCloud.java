package org.foxglove4j.messages;

import java.time.Instant;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * A cloud of points with further numbers for each.
 *
 * @param timestamp when the data was measured
 * @param frameId the frame of reference
 * @param pose where its origin lies, in the frame of reference
 * @param pointStride the distance between two points in the data
 * @param fields what a point consists of: at least two of x, {@code y} and {@code z}; a color is {@code red},
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
