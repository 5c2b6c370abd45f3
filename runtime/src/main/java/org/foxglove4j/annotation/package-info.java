/**
 * The annotations that the processor reads: {@link org.foxglove4j.annotation.FoxgloveSchema} on a type,
 * {@link org.foxglove4j.annotation.FoxgloveField} on its fields,
 * {@link org.foxglove4j.annotation.FoxgloveImport} for types that one does not own.
 */
@NullMarked
package org.foxglove4j.annotation;

import org.jspecify.annotations.NullMarked;
