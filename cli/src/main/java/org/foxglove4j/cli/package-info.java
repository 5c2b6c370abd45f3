/** The command line for MCAP files: one command, one class. */
@NullMarked
package org.foxglove4j.cli;

import org.jspecify.annotations.NullMarked;
