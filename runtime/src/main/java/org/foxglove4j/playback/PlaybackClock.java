package org.foxglove4j.playback;

/**
 * Maps the time of the machine to the time of the data, at a speed. All times are in nanoseconds; those of the machine
 * are values of {@link System#nanoTime}.
 */
final class PlaybackClock {

    private long startNanos;
    private long startPosition;
    private double speed;

    PlaybackClock(double speed) {
        this.speed = requireSpeed(speed);
    }

    /**
     * Checks a speed.
     *
     * @throws IllegalArgumentException if it is not a positive finite number, also when converted to {@code float}
     */
    static double requireSpeed(double speed) {
        if (!isSpeed(speed)) {
            throw new IllegalArgumentException(
                    "speed " + speed + " is not a positive finite number: 1 is real time, 0.5 is half speed");
        }
        return speed;
    }

    /** Returns whether a speed is valid. It is sent to clients as a {@code float}. */
    static boolean isSpeed(double speed) {
        return (float) speed > 0 && Float.isFinite((float) speed);
    }

    double speed() {
        return speed;
    }

    /** Sets the speed; {@link #start} must follow. */
    void setSpeed(double newSpeed) {
        speed = requireSpeed(newSpeed);
    }

    /** Starts at a position. */
    void start(long nowNanos, long position) {
        startNanos = nowNanos;
        startPosition = position;
    }

    /** Returns the position that is due. */
    long position(long nowNanos) {
        long gone = (long) ((nowNanos - startNanos) * speed);
        return gone > Long.MAX_VALUE - startPosition ? Long.MAX_VALUE : startPosition + gone;
    }

    /** Returns the time until a position is due; 0 if it is due. */
    long nanosUntil(long position, long nowNanos) {
        // Rounded up, so that a thread that waits this long is not too early.
        long untilThen = (long) Math.ceil((position - startPosition) / speed);
        return Math.max(0, untilThen - (nowNanos - startNanos));
    }

    /** Returns how far a position lags behind the position that is due, in the time of the machine. */
    long lagNanos(long position, long nowNanos) {
        return Math.max(0, nowNanos - startNanos - (long) ((position - startPosition) / speed));
    }
}
