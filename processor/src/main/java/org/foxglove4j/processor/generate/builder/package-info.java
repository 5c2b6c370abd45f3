/** Generates the builder of a type on request, {@code PoseBuilder} for {@code Pose}. */
@NullMarked
package org.foxglove4j.processor.generate.builder;

import org.jspecify.annotations.NullMarked;
