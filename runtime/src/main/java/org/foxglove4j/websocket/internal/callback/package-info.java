/**
 * Runs the user's code for requests of clients: in order for each client, on threads that may block, and with bounded
 * backlogs. Independent of the content of the requests.
 */
@NullMarked
package org.foxglove4j.websocket.internal.callback;

import org.jspecify.annotations.NullMarked;
