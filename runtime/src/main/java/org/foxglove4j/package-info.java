/**
 * The core: contexts, channels, schemas and sinks.
 *
 * <p>A {@link org.foxglove4j.Context} connects {@linkplain org.foxglove4j.Channel channels}, on which the application
 * logs messages, to {@linkplain org.foxglove4j.Sink sinks}, which deliver the messages to a destination such as an MCAP
 * file or a WebSocket client.
 */
@NullMarked
package org.foxglove4j;

import org.jspecify.annotations.NullMarked;
