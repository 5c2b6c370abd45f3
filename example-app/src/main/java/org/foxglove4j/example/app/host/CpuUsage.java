package org.foxglove4j.example.app.host;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * The load of the processors during the last second.
 *
 * @param machine the usage of all processors together
 * @param process the share of all processors that this process used
 * @param cores the usage of each processor; empty if the system does not report it
 * @param loadAverage the average number of running or runnable threads over a minute; negative if the system does not
 *     report it
 */
@FoxgloveSchema
@SuppressWarnings("ArrayRecordComponent")
public record CpuUsage(
        @FoxgloveField(unit = "%") double machine,
        @FoxgloveField(unit = "%") double process,
        @FoxgloveField(unit = "%") double[] cores,
        double loadAverage) {}
