package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * A piece of compressed sound, of about 20 ms.
 *
 * @param timestamp when it begins
 * @param data one frame of the codec
 * @param format the codec: {@code opus} (one packet without a container), {@code mp4a.40.2} (one AAC-LC frame with its
 *     ADTS header), or {@code g726-16}, {@code g726-24}, {@code g726-32}, {@code g726-40}, mono at 8 kHz (whole codewords
 *     of a stream that goes on from message to message, packed as RFC 3551 section 4.5.4 has it; in the order of AAL2 if
 *     {@code aal2-} stands before that)
 */
@FoxgloveSchema(name = "foxglove.CompressedAudio", encoding = Encoding.PROTOBUF)
@SuppressWarnings("ArrayRecordComponent")
public record CompressedAudio(Instant timestamp, byte[] data, String format) {}
