package org.foxglove4j.playback;

/**
 * Tells which time of the data is due at a time of the machine, at a speed. All times are nanoseconds; those of the machine are
 * as {@link System#nanoTime} tells them.
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
     * @throws IllegalArgumentException if it is not a positive number, as a {@code float} either
     */
    static double requireSpeed(double speed) {
        if (!isSpeed(speed)) {
            throw new IllegalArgumentException(
                    "speed " + speed + " is not a positive finite number: 1 is real time, 0.5 is half speed");
        }
        return speed;
    }

    /** Returns whether it is possible to play at a speed, which clients are told as a {@code float}. */
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

    /** Goes on from a position. */
    void start(long nowNanos, long position) {
        startNanos = nowNanos;
        startPosition = position;
    }

    /** Returns the position that is due. */
    long position(long nowNanos) {
        long gone = (long) ((nowNanos - startNanos) * speed);
        return gone > Long.MAX_VALUE - startPosition ? Long.MAX_VALUE : startPosition + gone;
    }

    /** Returns how long it is until a position is due: 0 if it is. */
    long nanosUntil(long position, long nowNanos) {
        // Rounded up: who waits for so long is not too early.
        long untilThen = (long) Math.ceil((position - startPosition) / speed);
        return Math.max(0, untilThen - (nowNanos - startNanos));
    }

    /** Returns by how much of the machine's time a position lags behind what is due. */
    long lagNanos(long position, long nowNanos) {
        return Math.max(0, nowNanos - startNanos - (long) ((position - startPosition) / speed));
    }
}
