/**
 * The channels of a server from the point of view of one client: how they are advertised to it, and which of them it is
 * subscribed to.
 */
@NullMarked
package org.foxglove4j.websocket.internal.channel;

import org.jspecify.annotations.NullMarked;
