/**
 * Decodes messages of any type without generated classes, to maps and lists, using the schemas stored with them.
 *
 * <p>{@link org.foxglove4j.dynamic.MapDecoder} decodes messages written by this library, ROS, DDS and others.
 * {@link org.foxglove4j.dynamic.FieldPath} finds a value in a decoded message.
 */
@NullMarked
package org.foxglove4j.dynamic;

import org.jspecify.annotations.NullMarked;
