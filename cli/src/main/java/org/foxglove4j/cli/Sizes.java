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
            String digits = text.replaceAll("(?i)(kib|kb|k|mib|mb|m)$", "");
            String unit = text.substring(digits.length()).toLowerCase(Locale.ROOT);
            int shift = unit.startsWith("k") ? 10 : unit.startsWith("m") ? 20 : 0;
            try {
                return Math.toIntExact(Math.multiplyExact(Long.parseLong(digits.trim()), 1L << shift));
            } catch (NumberFormatException | ArithmeticException e) {
                throw new TypeConversionException(
                        "'" + text + "' is not a size: expected bytes, or a number with KiB or MiB");
            }
        }
    }
}
