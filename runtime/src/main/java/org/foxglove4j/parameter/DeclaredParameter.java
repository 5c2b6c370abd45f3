package org.foxglove4j.parameter;

/** A parameter of a {@link ParameterStore}, with the rules for changing it. */
record DeclaredParameter(Parameter parameter, ParameterCheck check, boolean readOnly) {

    String name() {
        return parameter.name();
    }

    ParameterValue value() {
        return valueOf(parameter);
    }

    /**
     * Returns this parameter with another value.
     *
     * @throws IllegalArgumentException if the value is not allowed
     */
    DeclaredParameter changedTo(Parameter wanted) {
        ParameterValue value = ValueKind.adapt(parameter, value(), valueOf(wanted));
        requireAllowed(value);
        return new DeclaredParameter(Parameter.of(name(), parameter.type(), value), check, readOnly);
    }

    /**
     * Returns this parameter with a value requested by a client.
     *
     * @throws IllegalArgumentException if the value is not allowed, or the parameter is read-only
     */
    DeclaredParameter changedByClientTo(Parameter wanted) {
        if (readOnly) {
            throw new IllegalArgumentException("parameter " + name() + " is read-only");
        }
        return changedTo(wanted);
    }

    /**
     * Applies the check to a value.
     *
     * @throws IllegalArgumentException if it fails
     */
    void requireAllowed(ParameterValue value) {
        try {
            check.check(value);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "parameter " + name() + " cannot be set to " + ParameterText.shorten(value) + ": " + e.getMessage(),
                    e);
        }
    }

    private static ParameterValue valueOf(Parameter parameter) {
        ParameterValue value = parameter.value();
        if (value == null) {
            throw new IllegalArgumentException("parameter " + parameter.name() + " must have a value");
        }
        return value;
    }
}
