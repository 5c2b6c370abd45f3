/**
 * Shows how the machine, this process and its virtual machine fare: {@link org.foxglove4j.system.SystemMonitor} logs it
 * while the program runs.
 */
@NullMarked
package org.foxglove4j.system;

import org.jspecify.annotations.NullMarked;
