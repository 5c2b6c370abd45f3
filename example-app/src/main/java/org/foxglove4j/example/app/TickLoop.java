package org.foxglove4j.example.app;

import java.io.IOException;
import java.time.Duration;

/** Runs an action at a fixed rate on the calling thread. Late ticks are skipped, not made up for. */
final class TickLoop {

    private final long periodNanos;

    TickLoop(Duration period) {
        this.periodNanos = period.toNanos();
    }

    /**
     * Runs until the duration has passed or the signal requests a stop.
     *
     * @param duration the longest time to run
     */
    void run(Duration duration, StopSignal stop, Tick tick) throws IOException, InterruptedException {
        long began = System.nanoTime();
        long next = began;
        while (next - began < duration.toNanos()) {
            long early = next - System.nanoTime();
            if (stop.await(Math.max(0, early))) {
                return;
            }
            long now = System.nanoTime();
            tick.at(Duration.ofNanos(now - began));
            next += periodNanos * (1 + Math.max(0, now - next) / periodNanos);
        }
    }

    /** The action of each tick. */
    interface Tick {
        /**
         * Runs the action.
         *
         * @param elapsed the time since the loop began
         */
        void at(Duration elapsed) throws IOException;
    }
}
