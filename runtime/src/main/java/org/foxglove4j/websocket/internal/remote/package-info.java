/**
 * WebSocket connections to a server: opening them, sending, receiving, finding out that the server is gone. {@link
 * org.foxglove4j.websocket.internal.remote.RemoteConnector} is the door. Knows nothing of the Foxglove protocol.
 *
 * <p>{@link org.foxglove4j.websocket.internal.remote.RemoteWebSocket} says why the JDK's own client is not used.
 */
@NullMarked
package org.foxglove4j.websocket.internal.remote;

import org.jspecify.annotations.NullMarked;
