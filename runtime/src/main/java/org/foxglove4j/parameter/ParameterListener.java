package org.foxglove4j.parameter;

import java.util.List;

/** Is told when parameters of a {@link ParameterStore} have changed. */
@FunctionalInterface
public interface ParameterListener {

    /**
     * Is told of changes that were made together. Called by the thread that made them, after it made them and without a
     * lock: of two threads that change a parameter at once, either may call first. {@link ParameterStore#get} tells the
     * value that holds. What is thrown is logged.
     *
     * @param changed the parameters with their new values; never empty
     */
    void parametersChanged(List<Parameter> changed);
}
