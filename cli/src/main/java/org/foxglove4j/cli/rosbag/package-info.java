/**
 * Converts ROS 1 bags ({@code .bag}, format 2.0) to MCAP. {@link org.foxglove4j.cli.rosbag.BagConversion} is the entry point.
 */
@NullMarked
package org.foxglove4j.cli.rosbag;

import org.jspecify.annotations.NullMarked;
