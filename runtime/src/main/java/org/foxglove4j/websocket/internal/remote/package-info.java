/**
 * WebSocket connections to a server: opening them, sending, receiving, finding out that the server is gone. {@link
 * org.foxglove4j.websocket.internal.remote.RemoteConnector} is the door. Knows nothing of the Foxglove protocol.
 *
 * <p>Plain connections are those of the JDK's own client. It cannot compress, so connections that do have a client of ours,
 * which looks like the JDK's.
 */
@NullMarked
package org.foxglove4j.websocket.internal.remote;

import org.jspecify.annotations.NullMarked;
