package org.foxglove4j.example.app.quakes;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * A seismic event from the earthquake catalog of the United States Geological Survey.
 *
 * @param time when it started
 * @param id the id in the catalog
 * @param magnitude the magnitude
 * @param magnitudeType the method by which the magnitude was determined
 * @param place a description of the location
 * @param latitude the latitude, positive north of the equator
 * @param longitude the longitude, positive east of Greenwich
 * @param depth the depth below the surface
 * @param cause the cause
 * @param status whether the event has been reviewed
 * @param significance how significant it was; 0 to 1000, sometimes more
 * @param stations the number of seismic stations that located it
 * @param gap the largest angle between neighboring stations; above 180 the location is poor
 * @param residual the root mean square of the travel time residuals
 */
@FoxgloveSchema
public record Earthquake(
        Instant time,
        String id,
        double magnitude,
        String magnitudeType,
        String place,
        @FoxgloveField(unit = "deg") double latitude,
        @FoxgloveField(unit = "deg") double longitude,
        @FoxgloveField(unit = "km") double depth,
        Cause cause,
        Status status,
        int significance,
        OptionalInt stations,
        @FoxgloveField(unit = "deg") OptionalDouble gap,
        @FoxgloveField(unit = "s") OptionalDouble residual) {

    /** The cause of a seismic event. */
    public enum Cause {
        /** A natural earthquake. */
        EARTHQUAKE,
        /** An explosion. */
        EXPLOSION,
        /** A quarry blast. */
        QUARRY_BLAST
    }

    /** Whether the event has been reviewed. */
    public enum Status {
        /** Processed by computers only. */
        AUTOMATIC,
        /** Reviewed by a seismologist. */
        REVIEWED
    }
}
