package org.foxglove4j.example.app.quakes;

import java.time.Duration;
import java.time.Instant;

/** Converts the time since the start of a replay to the replayed time, which passes faster. */
final class ReplayClock {

    private final Instant from;
    private final double speed;

    /**
     * Creates a clock.
     *
     * @param from the replayed time at the start
     * @param speed how much faster than real time the replay runs
     */
    ReplayClock(Instant from, double speed) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("speed " + speed + " is not above 0");
        }
        this.from = from;
        this.speed = speed;
    }

    Instant after(Duration elapsed) {
        return from.plusNanos(Math.round(elapsed.toNanos() * speed));
    }
}
