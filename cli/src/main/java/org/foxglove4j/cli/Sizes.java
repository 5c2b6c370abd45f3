package org.foxglove4j.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads and prints numbers of bytes. */
final class Sizes {

    private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB"};

    private Sizes() {}

    /** Prints bytes in the unit in which they are easiest to read. */
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

    /** Reads a size given on the command line: bytes, or with a unit, as 786432, 768KiB, 1MiB. */
    static final class Converter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            String digits = text.replaceAll("(?i)(kib|kb|k|mib|mb|m)$", "");
            String unit = text.substring(digits.length()).toLowerCase(Locale.ROOT);
            int shift = unit.startsWith("k") ? 10 : unit.startsWith("m") ? 20 : 0;
            try {
                return Math.toIntExact(Math.multiplyExact(Long.parseLong(digits.trim()), 1L << shift));
            } catch (NumberFormatException | ArithmeticException e) {
                throw new TypeConversionException("'" + text + "' is no size: give bytes, or a number with KiB or MiB");
            }
        }
    }
}
