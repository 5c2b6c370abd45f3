/**
 * Runs the programs of the peers, which {@code benchmarks/peers/install} builds, and our own, each in a separate
 * process.
 */
@NullMarked
package org.foxglove4j.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
