package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * A piece of compressed sound, of about 20 ms.
 *
 * @param timestamp when it begins
 * @param data one frame of the codec
 * @param format the codec: {@code opus} (one packet without a container) or {@code mp4a.40.2} (one AAC-LC frame
 *     with its ADTS header)
 */
@FoxgloveSchema(name = "foxglove.CompressedAudio", encoding = Encoding.PROTOBUF)
@SuppressWarnings("ArrayRecordComponent")
public record CompressedAudio(Instant timestamp, byte[] data, String format) {}
