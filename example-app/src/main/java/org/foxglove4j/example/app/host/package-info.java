/** Telemetry of this machine and this process. */
@NullMarked
package org.foxglove4j.example.app.host;

import org.jspecify.annotations.NullMarked;
