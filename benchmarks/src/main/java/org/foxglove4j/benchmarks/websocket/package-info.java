/** Measures the WebSocket server, and Java-WebSocket by itself in the same run. */
@NullMarked
package org.foxglove4j.benchmarks.websocket;

import org.jspecify.annotations.NullMarked;
