/**
 * WebSocket connections of a server: listening, the opening handshake, reading and writing, TLS, deadlines. Knows nothing of
 * the Foxglove protocol. {@link org.foxglove4j.websocket.internal.transport.ServerTransport} is the
 * door; only what stands behind it knows the Java-WebSocket library.
 *
 * <p>Java-WebSocket accepts connections, reads from them, and takes the HTTP request apart. Frames are taken apart and
 * written by ourselves: the library keeps an unbounded queue for each connection and writes frame by frame, which
 * costs one system call for each.
 */
@NullMarked
package org.foxglove4j.websocket.internal.transport;

import org.jspecify.annotations.NullMarked;
