package org.foxglove4j.parameter;

import java.util.List;

/**
 * Says which values a parameter may have. It must be quick, and the same for the same value; it is used by many threads
 * at once.
 *
 * @see ParameterStore#declare(Parameter, ParameterCheck)
 */
@FunctionalInterface
public interface ParameterCheck {

    /**
     * Checks a value, which is of the kind of the one that was declared.
     *
     * @throws IllegalArgumentException if the parameter may not have it; the text, which goes to the person before the
     *     app, tells what was expected
     */
    void check(ParameterValue value);

    /**
     * Returns a check that allows the numbers from one to another, both included.
     *
     * @throws IllegalArgumentException if there are none, since the first is above the second or one is NaN
     */
    static ParameterCheck range(double min, double max) {
        if (!(min <= max)) {
            throw new IllegalArgumentException("a range begins with the smaller number, found " + min + " to " + max);
        }
        return value -> {
            double number = value.asDouble();
            if (!(number >= min && number <= max)) {
                throw new IllegalArgumentException("expected " + min + " to " + max + ", found " + number);
            }
        };
    }

    /** Returns a check that allows some texts. */
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
