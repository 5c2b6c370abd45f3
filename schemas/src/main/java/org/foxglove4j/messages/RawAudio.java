package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * A piece of sound.
 *
 * @param timestamp when it begins
 * @param data the samples, interleaved by channel, little-endian, without a header
 * @param format how a sample is written: {@code pcm-s16} (two bytes), {@code g711-alaw} or {@code g711-ulaw} (one byte
 *     each)
 * @param sampleRate how many samples there are in a second
 * @param numberOfChannels how many channels there are
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
