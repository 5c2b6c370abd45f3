package org.foxglove4j.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads and prints log times: nanoseconds, unsigned, since an epoch that is usually that of Unix. */
final class Times {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_MILLISECOND = 1_000_000L;

    /** Times before 1990 are taken to count from another epoch, such as the boot of a robot. */
    private static final long FIRST_DATE_NANOS = 631_152_000L * NANOS_PER_SECOND;

    private Times() {}

    /** Prints a time as a date where that makes sense, else as seconds. */
    static String print(long nanos) {
        return Long.compareUnsigned(nanos, FIRST_DATE_NANOS) >= 0
                ? DateTimeFormatter.ISO_INSTANT.format(Instant.ofEpochSecond(
                        Long.divideUnsigned(nanos, NANOS_PER_SECOND), Long.remainderUnsigned(nanos, NANOS_PER_SECOND)))
                : seconds(nanos);
    }

    /** Prints a time as a date, where that makes sense, and as seconds. */
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
     * @throws ArithmeticException if 64 bits do not hold it
     */
    private static long nanos(BigDecimal seconds) {
        BigInteger nanos = seconds.movePointRight(9).toBigIntegerExact();
        if (nanos.signum() < 0 || nanos.bitLength() > Long.SIZE) {
            throw new ArithmeticException(seconds + " s is no log time");
        }
        return nanos.longValue();
    }

    /** Prints a time as seconds with nine digits after the point. */
    static String seconds(long nanos) {
        String fraction = Long.toString(Long.remainderUnsigned(nanos, NANOS_PER_SECOND) + NANOS_PER_SECOND);
        return Long.toString(Long.divideUnsigned(nanos, NANOS_PER_SECOND)) + "." + fraction.substring(1);
    }

    /** Returns a span of time in seconds. */
    static double spanSeconds(long nanos) {
        return Long.divideUnsigned(nanos, NANOS_PER_SECOND)
                + Long.remainderUnsigned(nanos, NANOS_PER_SECOND) / (double) NANOS_PER_SECOND;
    }

    /** Prints a span of time. */
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

    /** Reads whole seconds given on the command line, as nanoseconds. */
    static final class SecondsConverter implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return nanos(new BigDecimal(new BigInteger(text)));
            } catch (NumberFormatException | ArithmeticException e) {
                throw new TypeConversionException("'" + text + "' is no number of seconds");
            }
        }
    }

    /** Reads a time given on the command line: whole nanoseconds, seconds with a point, or a date of RFC 3339. */
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
                        + "' is no time: give nanoseconds (1700000000000000000), seconds (1700000000.5) or a date"
                        + " (2023-11-14T22:13:20Z)");
            }
        }
    }
}
