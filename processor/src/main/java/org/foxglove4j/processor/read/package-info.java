/**
 * Reads annotated types into the model. The only package that inspects the compiler's types. It never fails and reports
 * nothing: what it cannot map is in the model with the reason, for the checks.
 */
@NullMarked
package org.foxglove4j.processor.read;

import org.jspecify.annotations.NullMarked;
