/** The annotations that the processor reads. */
@NullMarked
package org.foxglove4j.annotation;

import org.jspecify.annotations.NullMarked;
