package org.foxglove4j.cli.wpilog;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.jspecify.annotations.Nullable;

/**
 * Converts the times in a log, which count from the start of the robot, to log times. Entries with the time of day provide the
 * offset. The last reading is used because a robot's clock is set late, when the Driver Station connects.
 */
final class RobotClock {

    /** The entry of WPILib's DataLogManager. */
    private static final String OF_WPILIB = "systemTime";

    /** The entry of AdvantageKit. */
    private static final String OF_ADVANTAGE_KIT = "/SystemStats/EpochTimeMicros";

    private static final String TYPE = "int64";

    private static final long NANOS_PER_MICRO = 1000;

    /** Earlier readings come from a clock that is not set yet. */
    private static final long FIRST_PLAUSIBLE_MICROS =
            Instant.parse("2015-01-01T00:00:00Z").getEpochSecond() * 1_000_000;

    private static final long LAST_MICROS = Long.MAX_VALUE / NANOS_PER_MICRO;

    private @Nullable String source;
    private long offsetMicros;

    /** Returns whether an entry contains the time of day. */
    static boolean isWrittenTo(String name, String type) {
        return type.equals(TYPE) && (name.equals(OF_WPILIB) || name.equals(OF_ADVANTAGE_KIT));
    }

    /** Uses a reading of the time of day. WPILib's entry takes precedence. */
    void read(String name, long timeMicros, ByteBuffer payload) {
        if (payload.remaining() != Long.BYTES || (OF_WPILIB.equals(source) && !name.equals(OF_WPILIB))) {
            return;
        }
        long reading = payload.getLong(0);
        if (reading >= FIRST_PLAUSIBLE_MICROS && reading <= LAST_MICROS) {
            source = name;
            offsetMicros = reading - timeMicros;
        }
    }

    /** Returns the entry that provides the time of day, or null if log times count from the start of the robot. */
    @Nullable
    String source() {
        return source;
    }

    /** Returns the time of day at time 0 of the log, in microseconds since the Unix epoch; 0 if it is not known. */
    long offsetMicros() {
        return offsetMicros;
    }

    /**
     * Returns the log time of a record in nanoseconds.
     *
     * @throws BadRecordException if it is not a valid log time
     */
    long logTimeNanos(long timeMicros) throws BadRecordException {
        long micros = timeMicros + offsetMicros;
        if (micros < 0 || micros > LAST_MICROS) {
            throw new BadRecordException("its time is out of range: " + timeMicros + " microseconds");
        }
        return micros * NANOS_PER_MICRO;
    }
}
