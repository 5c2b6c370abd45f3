/** Generates the builder of a type that asks for one, {@code PoseBuilder} for {@code Pose}. */
@NullMarked
package org.foxglove4j.processor.generate.builder;

import org.jspecify.annotations.NullMarked;
