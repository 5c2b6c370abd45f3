package org.foxglove4j.example.app;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses durations such as {@code 90}, {@code 90s}, {@code 2.5m} and {@code 1h}. */
final class DurationConverter implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(s|m|h)?");

    @Override
    public Duration convert(String text) {
        Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw new TypeConversionException("'" + text + "' is not a duration such as 90, 90s, 2.5m or 1h");
        }
        String unit = form.group(2) == null ? "s" : form.group(2);
        int secondsPerUnit = unit.equals("h") ? 3600 : unit.equals("m") ? 60 : 1;
        return Duration.ofMillis(Math.round(Double.parseDouble(form.group(1)) * secondsPerUnit * 1000));
    }
}
