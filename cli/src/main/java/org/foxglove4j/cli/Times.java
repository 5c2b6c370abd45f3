package org.foxglove4j.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses and formats log times: unsigned nanoseconds since an epoch, usually the Unix epoch. */
final class Times {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_MILLISECOND = 1_000_000L;

    /** Times before 1990 are assumed to count from another epoch, for example from a robot's start. */
    private static final long FIRST_DATE_NANOS = 631_152_000L * NANOS_PER_SECOND;

    private Times() {}

    /** Formats a time as a date if that makes sense, or else as seconds. */
    static String print(long nanos) {
        return Long.compareUnsigned(nanos, FIRST_DATE_NANOS) >= 0
                ? DateTimeFormatter.ISO_INSTANT.format(Instant.ofEpochSecond(
                        Long.divideUnsigned(nanos, NANOS_PER_SECOND), Long.remainderUnsigned(nanos, NANOS_PER_SECOND)))
                : seconds(nanos);
    }

    /** Formats a time as seconds, preceded by the date if that makes sense. */
    static String both(long nanos) {
        String date = print(nanos);
        String seconds = seconds(nanos);
        return date.equals(seconds) ? seconds : date + " (" + seconds + ")";
    }

    /** Returns a time in nanoseconds. */
    static long nanos(Instant time) {
        return nanos(BigDecimal.valueOf(time.getEpochSecond()).add(BigDecimal.valueOf(time.getNano(), 9)));
    }

    /**
     * Returns a time in nanoseconds.
     *
     * @throws ArithmeticException if it does not fit into 64 bits
     */
    private static long nanos(BigDecimal seconds) {
        BigInteger nanos = seconds.movePointRight(9).toBigIntegerExact();
        if (nanos.signum() < 0 || nanos.bitLength() > Long.SIZE) {
            throw new ArithmeticException(seconds + " s is not a valid log time");
        }
        return nanos.longValue();
    }

    /** Formats a time as seconds with nine decimal places. */
    static String seconds(long nanos) {
        String fraction = Long.toString(Long.remainderUnsigned(nanos, NANOS_PER_SECOND) + NANOS_PER_SECOND);
        return Long.toString(Long.divideUnsigned(nanos, NANOS_PER_SECOND)) + "." + fraction.substring(1);
    }

    /** Returns a duration in seconds. */
    static double spanSeconds(long nanos) {
        return Long.divideUnsigned(nanos, NANOS_PER_SECOND)
                + Long.remainderUnsigned(nanos, NANOS_PER_SECOND) / (double) NANOS_PER_SECOND;
    }

    /** Formats a duration. */
    static String span(long nanos) {
        long seconds = Long.divideUnsigned(nanos, NANOS_PER_SECOND);
        if (seconds == 0) {
            return nanos < NANOS_PER_MILLISECOND
                    ? nanos + " ns"
                    : String.format(Locales.NONE, "%.3f ms", nanos / (double) NANOS_PER_MILLISECOND);
        }
        String fraction = String.format(
                Locales.NONE, "%03d", Long.remainderUnsigned(nanos, NANOS_PER_SECOND) / NANOS_PER_MILLISECOND);
        if (seconds < 60) {
            return seconds + "." + fraction + " s";
        }
        return seconds < 3600
                ? String.format(Locales.NONE, "%d:%02d.%s min", seconds / 60, seconds % 60, fraction)
                : String.format(
                        Locales.NONE, "%d:%02d:%02d.%s h", seconds / 3600, seconds / 60 % 60, seconds % 60, fraction);
    }

    /** Parses whole seconds on the command line, as nanoseconds. */
    static final class SecondsConverter implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return nanos(new BigDecimal(new BigInteger(text)));
            } catch (NumberFormatException | ArithmeticException e) {
                throw new TypeConversionException("'" + text + "' is not a whole number of seconds");
            }
        }
    }

    /** Parses a time on the command line: whole nanoseconds, seconds with a decimal point, or a date (RFC 3339). */
    static final class Converter implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                if (text.matches("\\d+")) {
                    return Long.parseUnsignedLong(text);
                }
                if (text.matches("\\d+\\.\\d{1,9}")) {
                    return nanos(new BigDecimal(text));
                }
                return nanos(OffsetDateTime.parse(text).toInstant());
            } catch (NumberFormatException | ArithmeticException | DateTimeParseException e) {
                throw new TypeConversionException("'" + text
                        + "' is not a time: expected nanoseconds (1700000000000000000), seconds (1700000000.5) or a date"
                        + " (2023-11-14T22:13:20Z)");
            }
        }
    }
}
