/**
 * Converts ROS 2 bags in SQLite databases ({@code .db3}) to MCAP. {@link org.foxglove4j.cli.rosbag2.DatabaseConversion} is the
 * entry point.
 */
@NullMarked
package org.foxglove4j.cli.rosbag2;

import org.jspecify.annotations.NullMarked;
