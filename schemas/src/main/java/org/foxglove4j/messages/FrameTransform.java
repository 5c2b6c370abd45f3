package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * The position of one frame of reference in another.
 *
 * @param timestamp when it holds
 * @param parentFrameId the frame in which it is given
 * @param childFrameId the frame that it places
 * @param translation where the child begins, in the parent
 * @param rotation how the child is turned, in the parent
 */
@FoxgloveSchema(
        name = "foxglove.FrameTransform",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
public record FrameTransform(
        Instant timestamp,
        String parentFrameId,
        String childFrameId,
        @FoxgloveField(unit = "m") Vector3 translation,
        Quaternion rotation) {}
