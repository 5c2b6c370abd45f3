/**
 * Parameters of a program that the Foxglove app can show and change: their values, and a store for them.
 *
 * <p>Start with {@link org.foxglove4j.parameter.ParameterStore}. This package does not depend on the WebSocket server.
 */
@NullMarked
package org.foxglove4j.parameter;

import org.jspecify.annotations.NullMarked;
