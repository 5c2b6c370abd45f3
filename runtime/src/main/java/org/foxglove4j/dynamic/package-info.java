/**
 * Messages of any type, without their classes: as maps, lists and values, by the schemas that come with them.
 *
 * <p>{@link org.foxglove4j.dynamic.MapDecoder} decodes what this library, ROS and others have written;
 * {@link org.foxglove4j.dynamic.FieldPath} finds a value in it.
 */
@NullMarked
package org.foxglove4j.dynamic;

import org.jspecify.annotations.NullMarked;
