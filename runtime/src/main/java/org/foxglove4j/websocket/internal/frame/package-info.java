/**
 * The frames and messages of RFC 6455, and how RFC 7692 compresses them: bytes alone, for both ends. Knows nothing of sockets,
 * of threads or of the Foxglove protocol.
 */
@NullMarked
package org.foxglove4j.websocket.internal.frame;

import org.jspecify.annotations.NullMarked;
