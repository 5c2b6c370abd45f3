package org.foxglove4j.parameter;

import java.util.List;

/** Receives changes of the parameters in a {@link ParameterStore}. */
@FunctionalInterface
public interface ParameterListener {

    /**
     * Called after parameters were changed in one operation. It runs on the thread that made the change, without a lock
     * held. If two threads change a parameter at the same time, their calls may come in either order; {@link
     * ParameterStore#get} returns the current value. Exceptions are logged.
     *
     * @param changed the parameters with their new values; never empty
     */
    void parametersChanged(List<Parameter> changed);
}
