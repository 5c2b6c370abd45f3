/** Writes and reads MCAP files against the clock, ours and those of the other libraries. */
@NullMarked
package org.foxglove4j.benchmarks.mcap;

import org.jspecify.annotations.NullMarked;
