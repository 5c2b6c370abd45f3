/**
 * The annotation processor: reads annotated types, checks them, and writes what the generators make of them.
 * {@link org.foxglove4j.processor.FoxgloveProcessor} is the only type of the module that anybody names.
 */
@NullMarked
package org.foxglove4j.processor;

import org.jspecify.annotations.NullMarked;
