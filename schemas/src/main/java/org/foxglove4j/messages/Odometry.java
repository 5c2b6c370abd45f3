package org.foxglove4j.messages;

import java.time.Instant;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;
import org.jspecify.annotations.Nullable;

/**
 * The estimated pose and velocity of a body.
 *
 * @param timestamp the time of the measurement
 * @param frameId the frame of the pose
 * @param bodyFrameId the frame of the body, and of the velocities
 * @param pose the pose of the body
 * @param linearVelocity the linear velocity; may be null
 * @param angularVelocity the angular velocity; may be null
 * @param poseCovariance the covariance of x, y, z and the rotations about them, 6x6 in row-major order; may be null
 * @param velocityCovariance the covariance of the velocities, 6x6 in row-major order; may be null
 * @param metadata additional key-value pairs, shown when the element is selected; may be null
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
