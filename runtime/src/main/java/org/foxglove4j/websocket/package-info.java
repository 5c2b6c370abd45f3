/**
 * Shows what is logged in the Foxglove app, live, and reads what others show: the two ends of the Foxglove WebSocket
 * protocol.
 *
 * <p>{@link org.foxglove4j.websocket.WebSocketServer} is the beginning of the one,
 * {@link org.foxglove4j.websocket.WebSocketClient} of the other.
 */
@NullMarked
package org.foxglove4j.websocket;

import org.jspecify.annotations.NullMarked;
