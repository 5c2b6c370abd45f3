package org.foxglove4j.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses durations on the command line. */
final class Durations {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*(ms|s|m|h)?");

    private Durations() {}

    /** Parses a positive number of seconds, or a number with a unit, for example 90, 500ms, 2.5m or 1h. */
    static final class Converter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
            Duration duration = form.matches() ? of(form.group(1), form.group(2)) : Duration.ZERO;
            if (duration.isZero()) {
                throw new TypeConversionException("'" + text
                        + "' is not a duration: expected a positive number of seconds, or 500ms, 90s, 2.5m or 1h");
            }
            return duration;
        }

        private static Duration of(String number, String unit) {
            Duration one = switch (String.valueOf(unit)) {
                case "ms" -> Duration.ofMillis(1);
                case "m" -> Duration.ofMinutes(1);
                case "h" -> Duration.ofHours(1);
                default -> Duration.ofSeconds(1);
            };
            return Duration.ofNanos(new BigDecimal(number)
                    .multiply(BigDecimal.valueOf(one.toNanos()))
                    .longValue());
        }
    }
}
