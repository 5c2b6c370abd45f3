/**
 * WebSocket connections to a server: connecting, sending, receiving, and detecting that the server is lost. The entry
 * point is {@link org.foxglove4j.websocket.internal.remote.RemoteConnector}. Independent of the Foxglove protocol.
 *
 * <p>{@link org.foxglove4j.websocket.internal.remote.RemoteWebSocket} documents why the JDK's client is not used.
 */
@NullMarked
package org.foxglove4j.websocket.internal.remote;

import org.jspecify.annotations.NullMarked;
