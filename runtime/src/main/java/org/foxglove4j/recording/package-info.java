/**
 * Records a context to MCAP files.
 *
 * <p>{@link org.foxglove4j.recording.McapSink} records everything that is logged, without making the caller wait for
 * the disk. Its options determine how much data may be lost when the process is killed, when a new file begins, and
 * what happens when the disk is too slow. {@link org.foxglove4j.recording.McapRing} keeps the last seconds in memory,
 * and writes them to a file on request, for example after a fault.
 */
@NullMarked
package org.foxglove4j.recording;

import org.jspecify.annotations.NullMarked;
