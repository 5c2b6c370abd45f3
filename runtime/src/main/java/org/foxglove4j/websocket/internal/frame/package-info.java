/**
 * The frames and messages of RFC 6455 and their compression by RFC 7692, for both servers and clients. Independent of
 * sockets, threads and the Foxglove protocol.
 */
@NullMarked
package org.foxglove4j.websocket.internal.frame;

import org.jspecify.annotations.NullMarked;
