package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * An image, pixel by pixel.
 *
 * @param timestamp when it was taken
 * @param frameId the frame of the camera: x to the right, y down, z into the image
 * @param width its width
 * @param height its height
 * @param encoding how a pixel is written, for example {@code rgb8}, {@code mono16}, {@code bayer_rggb8}, {@code
 *     yuyv} or {@code 32FC1}
 * @param step the distance between two rows in the data
 * @param data the pixels by rows
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
