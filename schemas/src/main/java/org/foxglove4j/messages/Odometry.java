package org.foxglove4j.messages;

import java.time.Instant;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;
import org.jspecify.annotations.Nullable;

/**
 * The estimated pose and speed of a body.
 *
 * @param timestamp when the data was measured
 * @param frameId the frame of the pose
 * @param bodyFrameId the frame of the body, and of the velocities
 * @param pose where the body is
 * @param linearVelocity how fast it moves; may be null
 * @param angularVelocity how fast it turns; may be null
 * @param poseCovariance the covariance of x, y, z and the rotations about them, 6x6 by rows; may be null
 * @param velocityCovariance the covariance of the velocities, 6x6 by rows; may be null
 * @param metadata further facts, shown when the element is selected; may be null
 */
@FoxgloveSchema(
        name = "foxglove.Odometry",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
@SuppressWarnings("ArrayRecordComponent")
public record Odometry(
        Instant timestamp,
        String frameId,
        String bodyFrameId,
        Pose pose,
        @FoxgloveField(unit = "m/s") @Nullable Vector3 linearVelocity,
        @FoxgloveField(unit = "rad/s") @Nullable Vector3 angularVelocity,
        @FoxgloveField(length = 36) double @Nullable [] poseCovariance,
        @FoxgloveField(length = 36) double @Nullable [] velocityCovariance,
        @Nullable List<KeyValuePair> metadata) {}
