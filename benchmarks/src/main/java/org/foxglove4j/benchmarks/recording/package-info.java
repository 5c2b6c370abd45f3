/** Measures logging to MCAP files, with this library and with the official SDK. */
@NullMarked
package org.foxglove4j.benchmarks.recording;

import org.jspecify.annotations.NullMarked;
