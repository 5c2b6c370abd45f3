package org.foxglove4j.example;

import java.time.Instant;
import java.util.List;

/**
 * A flight in a database.
 *
 * @param positions the positions of the aircraft, by time
 */
record Flight(String id, Instant takeoff, Instant landing, List<Position> positions) {

    /** A position of the aircraft. */
    record Position(Instant time, Pose2d pose) {}
}
