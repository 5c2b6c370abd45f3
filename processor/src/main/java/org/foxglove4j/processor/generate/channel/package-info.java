/** Generates the typed channel of a type, {@code PoseChannel} for {@code Pose}. */
@NullMarked
package org.foxglove4j.processor.generate.channel;

import org.jspecify.annotations.NullMarked;
