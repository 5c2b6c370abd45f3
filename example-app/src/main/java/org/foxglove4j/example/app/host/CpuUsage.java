package org.foxglove4j.example.app.host;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * How busy the processors were during the last second.
 *
 * @param machine the share of all processors together
 * @param process the share that this process took of all processors together
 * @param cores the share of each processor; empty where the system does not tell
 * @param loadAverage how many threads ran or waited to run, on average over a minute; negative where the system does
 *     not tell
 */
@FoxgloveSchema
@SuppressWarnings("ArrayRecordComponent")
public record CpuUsage(
        @FoxgloveField(unit = "%") double machine,
        @FoxgloveField(unit = "%") double process,
        @FoxgloveField(unit = "%") double[] cores,
        double loadAverage) {}
