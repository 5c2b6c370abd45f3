/**
 * The queues of frames to be sent to one client of a server, and their limits. The entry point is {@link
 * org.foxglove4j.websocket.internal.outbox.Outbox}. This package depends on the layout of message frames, but not on
 * sockets, requests of clients or the public API.
 */
@NullMarked
package org.foxglove4j.websocket.internal.outbox;

import org.jspecify.annotations.NullMarked;
