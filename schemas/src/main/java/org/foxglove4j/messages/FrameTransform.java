package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * The transform between two frames of reference.
 *
 * @param timestamp the time at which it is valid
 * @param parentFrameId the parent frame
 * @param childFrameId the child frame
 * @param translation the origin of the child frame in the parent frame
 * @param rotation the orientation of the child frame in the parent frame
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
