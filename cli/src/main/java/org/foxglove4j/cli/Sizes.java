package org.foxglove4j.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses and formats numbers of bytes. */
final class Sizes {

    private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB"};

    private Sizes() {}

    /** Formats bytes in the most readable unit. */
    static String print(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        double value = bytes;
        int unit = -1;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return String.format(Locales.NONE, "%.2f %s", value, UNITS[unit]);
    }

    /** Parses a size on the command line: bytes, or a number with a unit, for example 786432, 768KiB or 1MiB. */
    static final class Converter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                return Math.toIntExact(parse(text));
            } catch (NumberFormatException | ArithmeticException e) {
                throw new TypeConversionException(
                        "'" + text + "' is not a size: expected bytes, or a number with KiB or MiB");
            }
        }
    }

    /** Parses the size of something large, for example 500MiB or 2GiB. */
    static final class LargeConverter implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return parse(text);
            } catch (NumberFormatException | ArithmeticException e) {
                throw new TypeConversionException(
                        "'" + text + "' is not a size: expected bytes, or a number with KiB, MiB or GiB");
            }
        }
    }

    private static long parse(String text) {
        String digits = text.replaceAll("(?i)([kmg](i?b)?)$", "");
        String unit = text.substring(digits.length()).toLowerCase(Locale.ROOT);
        int shift = unit.startsWith("k") ? 10 : unit.startsWith("m") ? 20 : unit.startsWith("g") ? 30 : 0;
        return Math.multiplyExact(Long.parseLong(digits.trim()), 1L << shift);
    }
}
