/**
 * Foxglove's well-known message types, which the app's panels understand.
 *
 * <p>Each record has the field names, field numbers and schema of the type with the same name in the Foxglove SDK, so
 * that recordings and tools are compatible. The channels use protobuf. Values are not validated.
 *
 * <p>Lengths are in meters and angles in radians unless the field says otherwise. Pixel coordinates start at
 * the upper left corner of an image. Arrays are not copied: do not modify an array after passing it to a record.
 */
@NullMarked
package org.foxglove4j.messages;

import org.jspecify.annotations.NullMarked;
