/** Recording of a Foxglove WebSocket server. */
@NullMarked
package org.foxglove4j.cli.live;

import org.jspecify.annotations.NullMarked;
