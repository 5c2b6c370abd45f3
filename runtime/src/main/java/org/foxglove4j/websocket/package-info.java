/**
 * Server and client for the Foxglove WebSocket protocol: shows logged messages live in the Foxglove app, and receives
 * messages from other servers.
 *
 * <p>Start with {@link org.foxglove4j.websocket.WebSocketServer} or {@link org.foxglove4j.websocket.WebSocketClient}.
 * Types named {@code Client...} represent what a server knows about one of its clients; {@code ServerChannel}, {@code
 * ServerService} and {@code ServerDescription} represent what a client knows about its server. Internally, the classes
 * that implement the client are named {@code Remote...}, and those that implement the server as a whole are named
 * {@code Server...}.
 */
@NullMarked
package org.foxglove4j.websocket;

import org.jspecify.annotations.NullMarked;
