/**
 * The channels of a server as one of its clients knows them: which it has been told of, and in which words, and which it is
 * subscribed to.
 */
@NullMarked
package org.foxglove4j.websocket.internal.channel;

import org.jspecify.annotations.NullMarked;
