package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * A pose with a time and a frame of reference.
 *
 * @param timestamp the time of the measurement
 * @param frameId the frame of reference
 * @param pose the pose
 */
@FoxgloveSchema(name = "foxglove.PoseInFrame", encoding = Encoding.PROTOBUF, naming = FieldNaming.SNAKE_CASE)
public record PoseInFrame(Instant timestamp, String frameId, Pose pose) {}
