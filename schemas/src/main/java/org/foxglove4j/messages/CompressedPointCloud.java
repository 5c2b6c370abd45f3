package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * A compressed cloud of points.
 *
 * @param timestamp when it was measured
 * @param frameId the frame of reference
 * @param pose where its origin lies, in the frame of reference
 * @param data the compressed cloud
 * @param format its format: {@code draco}
 */
@FoxgloveSchema(
        name = "foxglove.CompressedPointCloud",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
@SuppressWarnings("ArrayRecordComponent")
public record CompressedPointCloud(Instant timestamp, String frameId, Pose pose, byte[] data, String format) {}
