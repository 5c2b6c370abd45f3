/**
 * Plays back recorded files.
 *
 * <p>{@link org.foxglove4j.playback.McapPlayer} logs the messages of MCAP files again with their original timing, for
 * the Foxglove app, which can play, pause and seek, or for any sink.
 */
@NullMarked
package org.foxglove4j.playback;

import org.jspecify.annotations.NullMarked;
