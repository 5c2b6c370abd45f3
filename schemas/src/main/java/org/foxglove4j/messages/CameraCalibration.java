package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * The calibration of a camera: converts its pixels to directions and back.
 *
 * @param timestamp the time of the measurement
 * @param frameId the frame of the camera: x to the right, y down, z into the image
 * @param width the width of the images
 * @param height the height of the images
 * @param distortionModel the model of the lens distortion: {@code plumb_bob}, {@code rational_polynomial}, {@code
 *     kannala_brandt} or {@code fisheye62}
 * @param d the parameters of the distortion model
 * @param k the intrinsic matrix, 3x3 in row-major order; its first element is 0 if the camera is not calibrated
 * @param r the rectification matrix, 3x3 in row-major order
 * @param p the projection matrix, 3x4 in row-major order
 */
@FoxgloveSchema(
        name = "foxglove.CameraCalibration",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
@SuppressWarnings("ArrayRecordComponent")
public record CameraCalibration(
        Instant timestamp,
        @FoxgloveField(number = 9) String frameId,

        @FoxgloveField(number = 2, unsigned = true, fixed = true, unit = "px")
        int width,

        @FoxgloveField(number = 3, unsigned = true, fixed = true, unit = "px")
        int height,

        @FoxgloveField(number = 4) String distortionModel,
        @FoxgloveField(name = "D", number = 5) double[] d,
        @FoxgloveField(name = "K", number = 6, length = 9) double[] k,
        @FoxgloveField(name = "R", number = 7, length = 9) double[] r,
        @FoxgloveField(name = "P", number = 8, length = 12) double[] p) {}
