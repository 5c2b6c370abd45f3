/**
 * Plays recorded files.
 *
 * <p>{@link org.foxglove4j.playback.McapPlayer} logs the messages of MCAP files again, as they came: to the Foxglove app, which
 * plays, pauses and jumps, or to any sink.
 */
@NullMarked
package org.foxglove4j.playback;

import org.jspecify.annotations.NullMarked;
