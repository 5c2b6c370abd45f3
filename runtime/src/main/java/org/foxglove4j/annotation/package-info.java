/**
 * The annotations that the processor reads: {@link org.foxglove4j.annotation.FoxgloveSchema} on a type, {@link
 * org.foxglove4j.annotation.FoxgloveField} on its fields, and {@link org.foxglove4j.annotation.FoxgloveImport} for
 * types that you do not own.
 */
@NullMarked
package org.foxglove4j.annotation;

import org.jspecify.annotations.NullMarked;
