package org.foxglove4j.parameter;

import java.util.List;
import org.foxglove4j.parameter.ParameterValue.ArrayValue;
import org.foxglove4j.parameter.ParameterValue.DoubleValue;
import org.foxglove4j.parameter.ParameterValue.IntegerValue;
import org.jspecify.annotations.Nullable;

/** Converts values to the kind that a parameter was declared with, or rejects them. */
final class ValueKind {

    /** The smallest positive double that is out of the range of a long. */
    private static final double TWO_TO_63 = 0x1p63;

    private static final ParameterValue ANY_DOUBLE = ParameterValue.of(0.0);

    private ValueKind() {}

    /**
     * Returns a value converted to the kind of a parameter.
     *
     * @throws IllegalArgumentException if it is of a different, incompatible kind
     */
    static ParameterValue adapt(Parameter known, ParameterValue old, ParameterValue value) {
        if (!(old instanceof ArrayValue array) || !(value instanceof ArrayValue given)) {
            return adapt(known.name(), old, value);
        }
        ParameterValue example = known.type() == ParameterType.FLOAT64_ARRAY ? ANY_DOUBLE : example(array);
        return example == null
                ? given
                : new ArrayValue(given.elements().stream()
                        .map(element -> adapt(known.name(), example, element))
                        .toList());
    }

    private static ParameterValue adapt(String name, ParameterValue known, ParameterValue value) {
        if (known instanceof DoubleValue && value instanceof IntegerValue integer) {
            return ParameterValue.of((double) integer.value());
        }
        if (known instanceof IntegerValue && value instanceof DoubleValue number && isWhole(number.value())) {
            return ParameterValue.of((long) number.value());
        }
        if (known.getClass() != value.getClass()) {
            throw mismatch(name, known, value);
        }
        return value;
    }

    /**
     * Returns an element that represents the kind of all elements, or null if the array is empty or mixed, and
     * therefore accepts any kind.
     */
    private static @Nullable ParameterValue example(ArrayValue array) {
        List<ParameterValue> elements = array.elements();
        return elements.stream().map(Object::getClass).distinct().count() == 1 ? elements.get(0) : null;
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value) && value >= -TWO_TO_63 && value < TWO_TO_63;
    }

    private static IllegalArgumentException mismatch(String name, ParameterValue known, ParameterValue value) {
        return new IllegalArgumentException("parameter " + name + " cannot be set to " + ParameterText.shorten(value)
                + ": expected a value like " + ParameterText.shorten(known));
    }
}
