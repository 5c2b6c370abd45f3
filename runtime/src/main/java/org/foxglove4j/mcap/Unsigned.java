package org.foxglove4j.mcap;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks arguments of the constructors of records against the format's number ranges, and converts times. */
final class Unsigned {

    static final int MAX_U16 = 0xFFFF;
    static final long MAX_U32 = 0xFFFF_FFFFL;

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private Unsigned() {}

    static int u8(String name, int value) {
        return (int) check(name, value, 0xFF);
    }

    static int u16(String name, int value) {
        return (int) check(name, value, MAX_U16);
    }

    static long u32(String name, long value) {
        return check(name, value, MAX_U32);
    }

    /**
     * Returns a time in nanoseconds since the Unix epoch.
     *
     * @throws IllegalArgumentException if it does not fit into 64 bits
     */
    static long nanos(Instant time) {
        long seconds = time.getEpochSecond();
        long nanos = seconds * NANOS_PER_SECOND + time.getNano();
        if (seconds < 0 || Long.divideUnsigned(nanos, NANOS_PER_SECOND) != seconds) {
            throw new IllegalArgumentException(time + " is not within the years 1970 and 2554, the range of log times");
        }
        return nanos;
    }

    /** Returns the time a number of nanoseconds after the Unix epoch. */
    static Instant toInstant(long nanos) {
        return Instant.ofEpochSecond(
                Long.divideUnsigned(nanos, NANOS_PER_SECOND), Long.remainderUnsigned(nanos, NANOS_PER_SECOND));
    }

    /** Copies a map in its iteration order, so that a record that was read is written unchanged. */
    static <K, V> Map<K, V> copy(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    private static long check(String name, long value, long max) {
        if (value < 0 || value > max) {
            throw new IllegalArgumentException(name + " " + value + " is not within 0 and " + max);
        }
        return value;
    }
}
