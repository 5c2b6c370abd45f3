package org.foxglove4j.encoding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Reads the numbers of a JSON text, with a fast path for up to eighteen digits and an exact one for all others. */
final class JsonNumbers {

    /** The maximum length; longer numbers are not plausible measurements and would take long to convert. */
    private static final int MAX_LENGTH = 2048;

    /** The bound below which another digit can be appended without overflow. */
    private static final long MAX_DIGITS = 1_000_000_000_000_000_000L;

    private static final BigInteger MAX_UNSIGNED_LONG =
            BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final String AN_UNSIGNED_LONG = "an integer from 0 to " + MAX_UNSIGNED_LONG;

    /** The number of digits of the largest unsigned long. */
    private static final int MAX_INTEGER_DIGITS = 20;

    private final byte[] data;
    private final int end;
    private final JsonPath path;
    private final JsonScanner scanner;

    /** The digits found by {@link #scanDecimal}, without the sign. */
    private long decimalDigits;

    private int decimalExponent;

    JsonNumbers(byte[] data, int end, JsonPath path, JsonScanner scanner) {
        this.data = data;
        this.end = end;
        this.path = path;
        this.scanner = scanner;
    }

    /** Reads the nearest float; {@code null} is read as NaN. */
    float readFloat() {
        int at = scanner.skipWhiteSpace();
        if (scanDecimal(at)) {
            float magnitude = DecimalParser.toFloat(decimalDigits, decimalExponent);
            if (!Float.isNaN(magnitude)) {
                return data[at] == '-' ? -magnitude : magnitude;
            }
        }
        scanner.setPosition(at);
        if (scanner.readNull()) {
            return Float.NaN;
        }
        float value = Float.parseFloat(readNumber("a number or null"));
        if (Float.isInfinite(value)) {
            throw scanner.unexpected("a number that a float can hold");
        }
        return value;
    }

    /** Reads the nearest double; {@code null} is read as NaN. */
    double readDouble() {
        int at = scanner.skipWhiteSpace();
        if (scanDecimal(at)) {
            double magnitude = DecimalParser.toDouble(decimalDigits, decimalExponent);
            if (!Double.isNaN(magnitude)) {
                return data[at] == '-' ? -magnitude : magnitude;
            }
        }
        scanner.setPosition(at);
        if (scanner.readNull()) {
            return Double.NaN;
        }
        double value = Double.parseDouble(readNumber("a number or null"));
        if (Double.isInfinite(value)) {
            throw scanner.unexpected("a number that a double can hold");
        }
        return value;
    }

    /** Reads an integer within bounds. */
    long readInteger(long min, long max) {
        int at = scanner.skipWhiteSpace();
        if (scanDecimal(at) && decimalExponent == 0) {
            long value = data[at] == '-' ? -decimalDigits : decimalDigits;
            if (value >= min && value <= max) {
                return value;
            }
        }
        scanner.setPosition(at);
        String expected = "an integer from " + min + " to " + max;
        BigInteger value = readBigInteger(expected);
        if (value.bitLength() > 63 || value.longValue() < min || value.longValue() > max) {
            throw scanner.unexpected(expected);
        }
        return value.longValue();
    }

    /** Reads an integer within the bounds of an unsigned long. */
    long readUnsignedLong() {
        BigInteger value = readBigInteger(AN_UNSIGNED_LONG);
        if (value.signum() < 0 || value.compareTo(MAX_UNSIGNED_LONG) > 0) {
            throw scanner.unexpected(AN_UNSIGNED_LONG);
        }
        return value.longValue();
    }

    /** Reads a number without a fractional part, which may be written as {@code 1.0} or {@code 1e3}. */
    private BigInteger readBigInteger(String expected) {
        String text = readNumber(expected);
        try {
            BigDecimal value = new BigDecimal(text).stripTrailingZeros();
            // Fractions and longer numbers are rejected before conversion: an exponent could cause gigabytes of digits.
            if (value.scale() <= 0 && (long) value.precision() - value.scale() <= MAX_INTEGER_DIGITS) {
                return value.toBigIntegerExact();
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // The exponent is out of range even for BigDecimal.
        }
        throw scanner.unexpected(expected);
    }

    /** Reads an integer that is written without point and exponent, or else the nearest double. */
    Number readAny() {
        int from = scanner.skipWhiteSpace();
        String text = readNumber("a value");
        if (text.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E')) {
            scanner.setPosition(from);
            return readDouble();
        }
        BigInteger value = new BigInteger(text);
        return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
    }

    private String readNumber(String expected) {
        int from = scanner.skipWhiteSpace();
        skip(expected);
        return new String(data, from, scanner.position() - from, StandardCharsets.ISO_8859_1);
    }

    /**
     * Skips a number with few digits and stores it as digits and a power of ten. Returns false and leaves the position
     * unchanged if there is no such number.
     */
    private boolean scanDecimal(int from) {
        int first = from < end && data[from] == '-' ? from + 1 : from;
        long digits = 0;
        int at = first;
        for (int digit; at < end && (digit = data[at] - '0') >= 0 && digit <= 9 && digits < MAX_DIGITS / 10; at++) {
            digits = digits * 10 + digit;
        }
        if (at == first || (data[first] == '0' && at > first + 1)) {
            return false;
        }
        int exponent = 0;
        if (at < end && data[at] == '.') {
            int point = at++;
            for (int digit; at < end && (digit = data[at] - '0') >= 0 && digit <= 9 && digits < MAX_DIGITS / 10; at++) {
                digits = digits * 10 + digit;
            }
            exponent = point + 1 - at;
            if (exponent == 0) {
                return false;
            }
        }
        if (at < end && (data[at] | 0x20) == 'e') {
            int sign = at + 1;
            int begin = sign < end && (data[sign] == '-' || data[sign] == '+') ? sign + 1 : sign;
            int power = 0;
            at = begin;
            for (int digit; at < end && (digit = data[at] - '0') >= 0 && digit <= 9 && power < 100; at++) {
                power = power * 10 + digit;
            }
            if (at == begin) {
                return false;
            }
            exponent += data[sign] == '-' ? -power : power;
        }
        if (at < end && data[at] >= '0' && data[at] <= '9') {
            return false;
        }
        decimalDigits = digits;
        decimalExponent = exponent;
        scanner.setValueStart(from);
        scanner.setPosition(at);
        return true;
    }

    /** Skips a number. */
    void skip(String expected) {
        int from = scanner.skipWhiteSpace();
        int at = from;
        scanner.setValueStart(from);
        if (at < end && data[at] == '-') {
            at++;
        }
        if (at < end && data[at] == '0') {
            at++;
        } else {
            at = scanDigits(at, expected);
        }
        if (at < end && data[at] == '.') {
            at = scanDigits(at + 1, expected);
        }
        if (at < end && (data[at] | 0x20) == 'e') {
            at++;
            if (at < end && (data[at] == '+' || data[at] == '-')) {
                at++;
            }
            at = scanDigits(at, expected);
        }
        if (at - from > MAX_LENGTH) {
            throw path.error(from, "a number of at most " + MAX_LENGTH + " characters", "a longer one");
        }
        scanner.setPosition(at);
    }

    private int scanDigits(int from, String expected) {
        int at = from;
        while (at < end && data[at] >= '0' && data[at] <= '9') {
            at++;
        }
        if (at == from) {
            throw scanner.unexpected(expected);
        }
        return at;
    }
}
