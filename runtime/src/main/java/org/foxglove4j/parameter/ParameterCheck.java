package org.foxglove4j.parameter;

import java.util.List;

/**
 * Validates the values of a parameter. A check must be fast and must always give the same result for the same value.
 * Several threads may use it concurrently.
 *
 * @see ParameterStore#declare(Parameter, ParameterCheck)
 */
@FunctionalInterface
public interface ParameterCheck {

    /**
     * Checks a value, which has the same kind as the declared value.
     *
     * @throws IllegalArgumentException if the value is not allowed; the exception message is shown to the user of the
     *     app and should say what is expected
     */
    void check(ParameterValue value);

    /**
     * Returns a check that allows the numbers of a range, including both bounds.
     *
     * @throws IllegalArgumentException if {@code min} is greater than {@code max}, or one of them is NaN
     */
    static ParameterCheck range(double min, double max) {
        if (!(min <= max)) {
            throw new IllegalArgumentException(
                    "expected a range that starts with the smaller number, found " + min + " to " + max);
        }
        return value -> {
            double number = value.asDouble();
            if (!(number >= min && number <= max)) {
                throw new IllegalArgumentException("expected " + min + " to " + max + ", found " + number);
            }
        };
    }

    /** Returns a check that allows only the given strings. */
    static ParameterCheck oneOf(String... texts) {
        List<String> allowed = List.of(texts);
        return value -> {
            if (!allowed.contains(value.asString())) {
                throw new IllegalArgumentException(
                        "expected one of " + allowed + ", found " + ParameterText.shorten(value));
            }
        };
    }
}
