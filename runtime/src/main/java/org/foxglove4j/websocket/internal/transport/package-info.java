/**
 * WebSocket connections of a server: listening, the opening handshake, reading and writing, TLS, deadlines. Independent
 * of the Foxglove protocol. The entry point is {@link org.foxglove4j.websocket.internal.transport.ServerTransport};
 * only its implementation uses the Java-WebSocket library.
 *
 * <p>Java-WebSocket accepts connections, reads from them, and parses the HTTP request. Frames are parsed and written by
 * this package, because the library keeps an unbounded queue for each connection and needs one system call per frame.
 */
@NullMarked
package org.foxglove4j.websocket.internal.transport;

import org.jspecify.annotations.NullMarked;
