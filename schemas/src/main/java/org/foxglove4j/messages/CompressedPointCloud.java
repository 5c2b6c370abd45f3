package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * A compressed point cloud.
 *
 * @param timestamp the time of the measurement
 * @param frameId the frame of reference
 * @param pose the pose of its origin in the frame of reference
 * @param data the compressed point cloud
 * @param format the format: {@code draco}
 */
@FoxgloveSchema(
        name = "foxglove.CompressedPointCloud",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
@SuppressWarnings("ArrayRecordComponent")
public record CompressedPointCloud(Instant timestamp, String frameId, Pose pose, byte[] data, String format) {}
