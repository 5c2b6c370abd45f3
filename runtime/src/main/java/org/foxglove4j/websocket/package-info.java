/**
 * Shows what is logged in the Foxglove app, live, and reads what others show: the two ends of the Foxglove WebSocket
 * protocol.
 *
 * <p>{@link org.foxglove4j.websocket.WebSocketServer} is the beginning of the one,
 * {@link org.foxglove4j.websocket.WebSocketClient} of the other. Each end calls the other by its name: what is called {@code
 * Client...} is what a server knows of one of its clients, and {@code ServerChannel}, {@code ServerService} and {@code
 * ServerDescription} are what a client knows of its server. Behind the scenes the client's classes are all called {@code
 * Remote...}, and {@code Server...} are those of the server as a whole.
 */
@NullMarked
package org.foxglove4j.websocket;

import org.jspecify.annotations.NullMarked;
