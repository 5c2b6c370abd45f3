/**
 * Tells whether a type that was read can be generated for: a list of small rules that look at the model and report all
 * its faults at once, each with a code, a sentence and a remedy. Knows nothing of the compiler.
 */
@NullMarked
package org.foxglove4j.processor.check;

import org.jspecify.annotations.NullMarked;
