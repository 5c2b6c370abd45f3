/**
 * The core: contexts, channels, schemas and sinks.
 *
 * <p>A {@link org.foxglove4j.Context} binds {@linkplain org.foxglove4j.Channel channels}, which the application logs
 * on, to {@linkplain org.foxglove4j.Sink sinks}, which take what is logged somewhere: an MCAP file, a WebSocket client.
 */
@NullMarked
package org.foxglove4j;

import org.jspecify.annotations.NullMarked;
