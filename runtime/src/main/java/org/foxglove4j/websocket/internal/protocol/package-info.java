/** The messages of the Foxglove WebSocket protocol, one record each, and their encoding. Independent of sockets. */
@NullMarked
package org.foxglove4j.websocket.internal.protocol;

import org.jspecify.annotations.NullMarked;
