package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * One frame of a compressed video, which decodes to exactly one image. A key frame contains the parameter sets
 * of its codec; there are no B-frames.
 *
 * @param timestamp the time at which the image was taken
 * @param frameId the frame of the camera: x to the right, y down, z into the image
 * @param data the frame: in Annex B format for H.264 and H.265, as a low-overhead bitstream for AV1
 * @param format the codec: {@code h264}, {@code h265}, {@code vp9} or {@code av1}
 */
@FoxgloveSchema(
        name = "foxglove.CompressedVideo",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
@SuppressWarnings("ArrayRecordComponent")
public record CompressedVideo(Instant timestamp, String frameId, byte[] data, String format) {}
