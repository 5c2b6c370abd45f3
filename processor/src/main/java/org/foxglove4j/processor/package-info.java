/**
 * The annotation processor: reads annotated types, checks them, and writes the generated files.
 * {@link org.foxglove4j.processor.FoxgloveProcessor} is the only type of the module that users refer to.
 */
@NullMarked
package org.foxglove4j.processor;

import org.jspecify.annotations.NullMarked;
