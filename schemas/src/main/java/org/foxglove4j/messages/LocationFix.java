package org.foxglove4j.messages;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;
import org.foxglove4j.annotation.FoxgloveSchema.FieldNaming;
import org.jspecify.annotations.Nullable;

/**
 * A place on the earth, as a satellite receiver finds it. The Map panel shows it.
 *
 * @param timestamp when the data was measured
 * @param frameId the frame of the sensor; latitude and longitude are WGS 84
 * @param latitude north of the equator
 * @param longitude east of Greenwich
 * @param altitude above the WGS 84 ellipsoid
 * @param positionCovariance the covariance of east, north and up, 3x3 by rows
 * @param positionCovarianceType how far the covariance is known
 * @param heading the direction it looks in, clockwise from north; may be empty
 * @param velocity how fast it moves east, north and up; may be null
 * @param color its color on the map; may be null
 * @param metadata further facts, shown when the place is selected; may be null
 */
@FoxgloveSchema(
        name = "foxglove.LocationFix",
        encoding = Encoding.PROTOBUF,
        naming = FieldNaming.SNAKE_CASE,
        builder = true)
@SuppressWarnings("ArrayRecordComponent")
public record LocationFix(
        @FoxgloveField(number = 6) Instant timestamp,
        @FoxgloveField(number = 7) String frameId,
        @FoxgloveField(number = 1, unit = "deg") double latitude,
        @FoxgloveField(number = 2, unit = "deg") double longitude,
        @FoxgloveField(number = 3, unit = "m") double altitude,
        @FoxgloveField(number = 4, length = 9, unit = "m^2") double[] positionCovariance,
        @FoxgloveField(number = 5) PositionCovarianceType positionCovarianceType,
        @FoxgloveField(number = 10, unit = "rad") OptionalDouble heading,
        @FoxgloveField(number = 11, unit = "m/s") @Nullable Vector3 velocity,
        @FoxgloveField(number = 8) @Nullable Color color,
        @FoxgloveField(number = 9) @Nullable List<KeyValuePair> metadata) {

    /** How far a covariance is known. */
    public enum PositionCovarianceType {
        /** Not at all. */
        UNKNOWN,
        /** By an estimate. */
        APPROXIMATED,
        /** The diagonal. */
        DIAGONAL_KNOWN,
        /** All of it. */
        KNOWN
    }
}
