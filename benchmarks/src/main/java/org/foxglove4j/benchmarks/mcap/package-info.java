/** Measures writing and reading MCAP files, with this library and with others. */
@NullMarked
package org.foxglove4j.benchmarks.mcap;

import org.jspecify.annotations.NullMarked;
