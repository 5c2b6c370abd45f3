/** Runs the programs of the peers, which {@code benchmarks/peers/install} builds, and ours, each in a process of its own. */
@NullMarked
package org.foxglove4j.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
