/**
 * Bytes in memory, and the numbers, strings and CRCs in them: arrays, and memory outside of the heap that one reader or
 * writer lends to the next. Knows nothing of files.
 */
@NullMarked
package org.foxglove4j.mcap.internal.bytes;

import org.jspecify.annotations.NullMarked;
