package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * A point in space with a time and a frame of reference.
 *
 * @param timestamp the time of the measurement
 * @param frameId the frame of reference
 * @param point the point
 */
@FoxgloveSchema(name = "foxglove.Point3InFrame", encoding = Encoding.PROTOBUF, naming = FieldNaming.SNAKE_CASE)
public record Point3InFrame(Instant timestamp, String frameId, Point3 point) {}
