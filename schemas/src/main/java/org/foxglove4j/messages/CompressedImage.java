package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * A compressed image.
 *
 * @param timestamp the time at which the image was taken
 * @param frameId the frame of the camera: x to the right, y down, z into the image
 * @param data the image file
 * @param format the format: {@code jpeg}, {@code png}, {@code webp} or {@code avif}
 */
@FoxgloveSchema(
        name = "foxglove.CompressedImage",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
@SuppressWarnings("ArrayRecordComponent")
public record CompressedImage(
        Instant timestamp,
        @FoxgloveField(number = 4) String frameId,
        @FoxgloveField(number = 2) byte[] data,
        @FoxgloveField(number = 3) String format) {}
