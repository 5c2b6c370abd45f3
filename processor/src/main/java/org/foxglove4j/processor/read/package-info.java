/**
 * Reads annotated types into the model. The only package that looks into the compiler's types; it never fails, and
 * reports nothing: what it cannot map it leaves in the model, with the reason, for the checks.
 */
@NullMarked
package org.foxglove4j.processor.read;

import org.jspecify.annotations.NullMarked;
