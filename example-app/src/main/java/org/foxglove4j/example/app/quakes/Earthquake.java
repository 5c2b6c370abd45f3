package org.foxglove4j.example.app.quakes;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * A seismic event, as the earthquake catalogue of the United States Geological Survey lists it.
 *
 * @param time when it began
 * @param id the catalogue's id
 * @param magnitude its size
 * @param magnitudeType the method by which the magnitude was found
 * @param place where it was, in words
 * @param latitude north of the equator
 * @param longitude east of Greenwich
 * @param depth below the surface
 * @param cause what it was
 * @param status who has looked at it
 * @param significance how much it mattered, from 0 to 1000 and more
 * @param stations how many seismic stations located it
 * @param gap the largest angle between neighbouring stations; above 180 the location is poor
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

    /** What shook the ground. */
    public enum Cause {
        /** A natural earthquake. */
        EARTHQUAKE,
        /** An explosion. */
        EXPLOSION,
        /** Blasting in a quarry. */
        QUARRY_BLAST
    }

    /** Who has looked at the event. */
    public enum Status {
        /** Computers only. */
        AUTOMATIC,
        /** A seismologist. */
        REVIEWED
    }
}
