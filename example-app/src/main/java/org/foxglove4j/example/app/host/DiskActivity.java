package org.foxglove4j.example.app.host;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * The activity of the disks, and the space on the disk of the working directory.
 *
 * @param readRate the read rate of all disks during the last second
 * @param writeRate the write rate of all disks during the last second
 * @param free the free space on the disk of the working directory
 * @param total the size of the disk of the working directory
 */
@FoxgloveSchema
public record DiskActivity(
        @FoxgloveField(unit = "B/s") double readRate,
        @FoxgloveField(unit = "B/s") double writeRate,
        @FoxgloveField(unit = "B", unsigned = true) long free,
        @FoxgloveField(unit = "B", unsigned = true) long total) {}
