/**
 * The messages of the Foxglove WebSocket protocol: each a record in a file of its own, and how they look as bytes. Knows
 * nothing of sockets.
 */
@NullMarked
package org.foxglove4j.websocket.internal.protocol;

import org.jspecify.annotations.NullMarked;
