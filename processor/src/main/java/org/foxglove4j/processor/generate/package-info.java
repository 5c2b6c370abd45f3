/**
 * Turns the model into files. Nothing here knows the compiler: a {@link org.foxglove4j.processor.generate.Generator}
 * gets a type that passed all checks and gives back the files that follow from it alone, so that the processor stays
 * isolating for incremental builds.
 */
@NullMarked
package org.foxglove4j.processor.generate;

import org.jspecify.annotations.NullMarked;
