package org.foxglove4j.messages;

import java.time.Instant;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * Several poses with a time and a frame of reference.
 *
 * @param timestamp the time of the measurement
 * @param frameId the frame of reference
 * @param poses the poses
 */
@FoxgloveSchema(name = "foxglove.PosesInFrame", encoding = Encoding.PROTOBUF, naming = FieldNaming.SNAKE_CASE)
public record PosesInFrame(Instant timestamp, String frameId, List<Pose> poses) {}
