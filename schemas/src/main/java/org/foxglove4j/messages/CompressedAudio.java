package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * A short section of compressed audio, typically 20 ms.
 *
 * @param timestamp the time at which it starts
 * @param data one frame of the codec
 * @param format the codec: {@code opus} (one packet without a container), {@code mp4a.40.2} (one AAC-LC frame with its
 *     ADTS header), or {@code g726-16}, {@code g726-24}, {@code g726-32}, {@code g726-40}, mono at 8 kHz (whole
 *     codewords of a stream that continues from message to message, packed as described in RFC 3551 section 4.5.4; in
 *     AAL2 bit order with the prefix {@code aal2-})
 */
@FoxgloveSchema(name = "foxglove.CompressedAudio", encoding = Encoding.PROTOBUF)
@SuppressWarnings("ArrayRecordComponent")
public record CompressedAudio(Instant timestamp, byte[] data, String format) {}
