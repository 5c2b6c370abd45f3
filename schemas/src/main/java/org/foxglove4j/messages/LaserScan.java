package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * One sweep of a laser range finder in its plane.
 *
 * @param timestamp when it began
 * @param frameId the frame of reference
 * @param pose where the scanner stands; angles count from x towards y
 * @param startAngle the direction of the first beam
 * @param endAngle the direction of the last beam
 * @param ranges the distance that each beam met something at, evenly spread
 * @param intensities how strongly each beam came back; as many as ranges, or none
 */
@FoxgloveSchema(
        name = "foxglove.LaserScan",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
@SuppressWarnings("ArrayRecordComponent")
public record LaserScan(
        Instant timestamp,
        String frameId,
        Pose pose,
        @FoxgloveField(unit = "rad") double startAngle,
        @FoxgloveField(unit = "rad") double endAngle,
        @FoxgloveField(unit = "m") double[] ranges,
        double[] intensities) {}
