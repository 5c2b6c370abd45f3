package org.foxglove4j.parameter;

import org.jspecify.annotations.Nullable;

/**
 * Tells a loop whether parameters have changed since it last asked, so that what is made of them is changed by the loop's own
 * thread.
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
 * <p>Asking takes no lock and allocates nothing. Not safe for use by several threads: each has a watch of its own.
 */
public final class ParameterWatch {

    private final TypedParameter<?>[] parameters;
    private final @Nullable ParameterValue[] seen;

    private ParameterWatch(TypedParameter<?>[] parameters) {
        this.parameters = parameters;
        this.seen = new ParameterValue[parameters.length];
    }

    /** Returns a watch over some parameters, for which all of them are new. */
    public static ParameterWatch of(TypedParameter<?>... parameters) {
        return new ParameterWatch(parameters.clone());
    }

    /**
     * Returns whether one of the parameters has another value than when this was last asked; true the first time.
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
