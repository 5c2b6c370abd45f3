/**
 * Has the user's code do what clients ask: in order for each of them, on threads that may wait, so much at a time. Knows
 * nothing of what is asked.
 */
@NullMarked
package org.foxglove4j.websocket.internal.callback;

import org.jspecify.annotations.NullMarked;
