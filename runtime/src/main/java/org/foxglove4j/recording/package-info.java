/**
 * Records a context to MCAP files.
 *
 * <p>{@link org.foxglove4j.recording.McapSink} writes everything that is logged, without making the caller wait for the
 * disk: it says how much may be lost when the process is killed, when it begins another file, and what it does when
 * the disk is too slow. {@link org.foxglove4j.recording.McapRing} keeps the last seconds in memory, and writes them when
 * something has gone wrong.
 */
@NullMarked
package org.foxglove4j.recording;

import org.jspecify.annotations.NullMarked;
