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
 * A position on the earth from a satellite navigation receiver, for the Map panel.
 *
 * @param timestamp the time of the measurement
 * @param frameId the frame of the sensor; latitude and longitude are WGS 84
 * @param latitude the latitude, positive north of the equator
 * @param longitude the longitude, positive east of Greenwich
 * @param altitude the altitude above the WGS 84 ellipsoid
 * @param positionCovariance the covariance of east, north and up, 3x3 in row-major order
 * @param positionCovarianceType how much of the covariance is known
 * @param heading the heading, clockwise from north; may be empty
 * @param velocity the velocity towards east, north and up; may be null
 * @param color the color on the map; may be null
 * @param metadata additional key-value pairs, shown when the position is selected; may be null
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

    /** How much of a covariance is known. */
    public enum PositionCovarianceType {
        /** Nothing. */
        UNKNOWN,
        /** An approximation. */
        APPROXIMATED,
        /** Only the diagonal. */
        DIAGONAL_KNOWN,
        /** All elements. */
        KNOWN
    }
}
