/**
 * Converts WPILib data logs ({@code .wpilog}), which FRC robots write, to MCAP. {@link
 * org.foxglove4j.cli.wpilog.DataLogConversion} is the entry point.
 */
@NullMarked
package org.foxglove4j.cli.wpilog;

import org.jspecify.annotations.NullMarked;
