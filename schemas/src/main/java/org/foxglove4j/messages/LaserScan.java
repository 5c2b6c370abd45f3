package org.foxglove4j.messages;

import java.time.Instant;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;

/**
 * One scan of a planar laser range finder.
 *
 * @param timestamp the time at which the scan started
 * @param frameId the frame of reference
 * @param pose the pose of the scanner; angles are measured from the x axis towards the y axis
 * @param startAngle the direction of the first beam
 * @param endAngle the direction of the last beam
 * @param ranges the distance measured by each beam; the beams are evenly spaced
 * @param intensities the intensity of each beam's return; as many as ranges, or none
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
