package org.foxglove4j.playback;

/**
 * Maps the time of the machine to the time of the data, at a speed. All times are in nanoseconds; those of the machine
 * are values of {@link System#nanoTime}.
 */
final class PlaybackClock {

    private long startNanos;
    private long startPosition;
    private float speed;

    PlaybackClock(float speed) {
        this.speed = requireSpeed(speed);
    }

    /**
     * Checks a speed.
     *
     * @throws IllegalArgumentException if it is not a positive finite number
     */
    static float requireSpeed(float speed) {
        if (!isSpeed(speed)) {
            throw new IllegalArgumentException(
                    "speed " + speed + " is not a positive finite number: 1 is real time, 0.5 is half speed");
        }
        return speed;
    }

    /** Returns whether a speed is valid. */
    static boolean isSpeed(float speed) {
        return speed > 0 && Float.isFinite(speed);
    }

    float speed() {
        return speed;
    }

    /** Sets the speed; {@link #start} must follow. */
    void setSpeed(float newSpeed) {
        speed = requireSpeed(newSpeed);
    }

    /** Starts at a position. */
    void start(long nowNanos, long position) {
        startNanos = nowNanos;
        startPosition = position;
    }

    /** Returns the position that is due. */
    long position(long nowNanos) {
        long gone = (long) ((nowNanos - startNanos) * (double) speed);
        return gone > Long.MAX_VALUE - startPosition ? Long.MAX_VALUE : startPosition + gone;
    }

    /** Returns the time until a position is due; 0 if it is due. */
    long nanosUntil(long position, long nowNanos) {
        // Rounded up, so that a thread that waits this long is not too early.
        long untilThen = (long) Math.ceil((position - startPosition) / (double) speed);
        return Math.max(0, untilThen - (nowNanos - startNanos));
    }

    /** Returns how far a position lags behind the position that is due, in the time of the machine. */
    long lagNanos(long position, long nowNanos) {
        return Math.max(0, nowNanos - startNanos - (long) ((position - startPosition) / (double) speed));
    }
}
