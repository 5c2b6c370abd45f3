/** What the conversions of files of other formats to MCAP have in common. */
@NullMarked
package org.foxglove4j.cli.conversion;

import org.jspecify.annotations.NullMarked;
