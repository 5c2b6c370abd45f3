package org.foxglove4j.example.app;

import java.time.Duration;
import java.util.Locale;

/** Formats numbers with units for display. */
final class Units {

    private static final String[] BYTE_UNITS = {"B", "kB", "MB", "GB", "TB"};
    private static final double STEP = 1000;

    private Units() {}

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String bytes(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= STEP && unit < BYTE_UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", value, BYTE_UNITS[unit]);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / STEP);
    }

    /** Returns how often something happened per second; without a unit if it happened only once. */
    static String rate(long count, Duration span) {
        return count < 2 || span.isZero()
                ? "-"
                : String.format(Locale.ROOT, "%.1f Hz", (count - 1) / (span.toNanos() / 1e9));
    }

    /** Returns how much replayed time passes per second, for example {@code 6.0 h}. */
    static String perSecond(double speed) {
        if (speed < 120) {
            return String.format(Locale.ROOT, "%.1f s", speed);
        }
        return speed < 7200
                ? String.format(Locale.ROOT, "%.1f min", speed / 60)
                : String.format(Locale.ROOT, "%.1f h", speed / 3600);
    }
}
