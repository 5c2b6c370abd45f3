/**
 * Telemetry of the machine, this process and its virtual machine, which {@link org.foxglove4j.system.SystemMonitor}
 * logs while the program runs.
 */
@NullMarked
package org.foxglove4j.system;

import org.jspecify.annotations.NullMarked;
