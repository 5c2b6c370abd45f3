package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * An uncompressed image.
 *
 * @param timestamp the time at which the image was taken
 * @param frameId the frame of the camera: x to the right, y down, z into the image
 * @param width the width
 * @param height the height
 * @param encoding the format of a pixel, for example {@code rgb8}, {@code mono16}, {@code bayer_rggb8}, {@code
 *     yuyv} or {@code 32FC1}
 * @param step the distance between the starts of two rows in the data
 * @param data the pixels in row-major order
 */
@FoxgloveSchema(
        name = "foxglove.RawImage",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
@SuppressWarnings("ArrayRecordComponent")
public record RawImage(
        Instant timestamp,
        @FoxgloveField(number = 7) String frameId,

        @FoxgloveField(number = 2, unsigned = true, fixed = true, unit = "px")
        int width,

        @FoxgloveField(number = 3, unsigned = true, fixed = true, unit = "px")
        int height,

        @FoxgloveField(number = 4) String encoding,

        @FoxgloveField(number = 5, unsigned = true, fixed = true, unit = "B")
        int step,

        @FoxgloveField(number = 6) byte[] data) {}
