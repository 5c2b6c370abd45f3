/**
 * Bytes in memory, and the numbers, strings and CRCs in them: arrays, and pooled off-heap memory. Does not depend on
 * files.
 */
@NullMarked
package org.foxglove4j.mcap.internal.bytes;

import org.jspecify.annotations.NullMarked;
