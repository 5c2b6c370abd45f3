package org.foxglove4j.parameter;

import org.jspecify.annotations.Nullable;

/**
 * Detects whether parameters have changed since the last check, so that a loop can apply the changes on its own thread.
 *
 * <pre>{@code
 * ParameterWatch gains = ParameterWatch.of(kP, kI, kD);
 * ...
 * void periodic() {
 *     if (gains.hasChanged()) {
 *         controller.setPID(kP.get(), kI.get(), kD.get());
 *     }
 * }
 * }</pre>
 *
 * <p>Checking takes no lock and allocates nothing. Not thread-safe: use one watch per thread.
 */
public final class ParameterWatch {

    private final TypedParameter<?>[] parameters;
    private final @Nullable ParameterValue[] seen;

    private ParameterWatch(TypedParameter<?>[] parameters) {
        this.parameters = parameters;
        this.seen = new ParameterValue[parameters.length];
    }

    /** Returns a watch for some parameters. Its first check reports a change. */
    public static ParameterWatch of(TypedParameter<?>... parameters) {
        return new ParameterWatch(parameters.clone());
    }

    /**
     * Returns whether one of the parameters has changed since the previous call. The first call returns true.
     *
     * @throws IllegalArgumentException if one was removed from its store
     */
    public boolean hasChanged() {
        boolean changed = false;
        for (int i = 0; i < parameters.length; i++) {
            ParameterValue stored = parameters[i].stored();
            changed |= stored != seen[i];
            seen[i] = stored;
        }
        return changed;
    }
}
