package org.foxglove4j.example;

import java.time.Instant;
import java.util.List;

/**
 * What a database knows of a flight.
 *
 * @param positions where it was, by time
 */
record Flight(String id, Instant takeoff, Instant landing, List<Position> positions) {

    /** Where the aircraft was. */
    record Position(Instant time, Pose2d pose) {}
}
