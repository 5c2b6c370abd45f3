/** Logs to MCAP files against the clock, with us and with the official SDK. */
@NullMarked
package org.foxglove4j.benchmarks.recording;

import org.jspecify.annotations.NullMarked;
