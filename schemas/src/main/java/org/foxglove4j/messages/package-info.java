/**
 * Foxglove's well-known message types: those that the app's panels understand.
 *
 * <p>Each is a record with the names, the numbers and the schema of the type of the same name in the Foxglove SDK, so
 * that files and tools of either side read those of the other. Their channels speak protobuf. Values are not checked.
 *
 * <p>Lengths are in meters and angles in radians unless the field says otherwise. Pixels count from the upper left
 * corner of an image. Arrays are not copied: do not change one after it was given to a record.
 */
@NullMarked
package org.foxglove4j.messages;

import org.jspecify.annotations.NullMarked;
