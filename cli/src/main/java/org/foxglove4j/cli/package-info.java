/** The command-line tool for MCAP files, with one class per command. */
@NullMarked
package org.foxglove4j.cli;

import org.jspecify.annotations.NullMarked;
