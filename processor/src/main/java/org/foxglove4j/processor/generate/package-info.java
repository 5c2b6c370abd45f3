/**
 * Generates files from the model, independently of the compiler's API: a {@link
 * org.foxglove4j.processor.generate.Generator} receives a type that passed all checks, and returns the files that
 * depend on it alone, so that the processor stays isolating for incremental builds.
 */
@NullMarked
package org.foxglove4j.processor.generate;

import org.jspecify.annotations.NullMarked;
