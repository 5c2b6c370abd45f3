/**
 * What is to be sent to one client of a server, and how much of it may wait: {@link
 * org.foxglove4j.websocket.internal.outbox.Outbox} is the door. Knows what the frames of messages look like, and nothing of
 * sockets, of what clients ask for, or of what users see.
 */
@NullMarked
package org.foxglove4j.websocket.internal.outbox;

import org.jspecify.annotations.NullMarked;
