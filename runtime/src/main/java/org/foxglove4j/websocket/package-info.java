/**
 * Shows what is logged in the Foxglove app, live: a server that speaks the Foxglove WebSocket protocol.
 *
 * <p>{@link org.foxglove4j.websocket.WebSocketServer} is the beginning.
 */
@NullMarked
package org.foxglove4j.websocket;

import org.jspecify.annotations.NullMarked;
