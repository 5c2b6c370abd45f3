package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * A section of uncompressed audio.
 *
 * @param timestamp the time at which it starts
 * @param data the samples, interleaved by channel, little-endian, without a header
 * @param format the format of a sample: {@code pcm-s16} (two bytes), {@code g711-alaw} or {@code g711-ulaw} (one byte
 *     each)
 * @param sampleRate the number of samples per second
 * @param numberOfChannels the number of channels
 */
@FoxgloveSchema(
        name = "foxglove.RawAudio",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
@SuppressWarnings("ArrayRecordComponent")
public record RawAudio(
        Instant timestamp,
        byte[] data,
        String format,

        @FoxgloveField(unsigned = true, fixed = true, unit = "Hz")
        int sampleRate,

        @FoxgloveField(unsigned = true, fixed = true) int numberOfChannels) {}
