/**
 * Checks whether code can be generated for a type: a list of small rules that examine the model and report all its
 * faults at once, each with a code, the problem and a remedy. Independent of the compiler's API.
 */
@NullMarked
package org.foxglove4j.processor.check;

import org.jspecify.annotations.NullMarked;
