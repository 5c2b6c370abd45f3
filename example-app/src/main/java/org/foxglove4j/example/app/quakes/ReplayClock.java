package org.foxglove4j.example.app.quakes;

import java.time.Duration;
import java.time.Instant;

/** Turns the time since a replay began into the time of what is replayed, which passes faster. */
final class ReplayClock {

    private final Instant from;
    private final double speed;

    /**
     * Creates a clock.
     *
     * @param from the time at which the replay begins
     * @param speed how much faster than real time it goes
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
