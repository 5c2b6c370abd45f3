/**
 * Parameters of a program, which the Foxglove app shows and changes: their values, and a store that keeps them.
 *
 * <p>{@link org.foxglove4j.parameter.ParameterStore} is the beginning. Knows nothing of servers.
 */
@NullMarked
package org.foxglove4j.parameter;

import org.jspecify.annotations.NullMarked;
