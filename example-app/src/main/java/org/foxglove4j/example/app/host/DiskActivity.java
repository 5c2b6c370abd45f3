package org.foxglove4j.example.app.host;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * What the disks do, and how much room they have.
 *
 * @param readRate how fast all disks were read during the last second
 * @param writeRate how fast all disks were written during the last second
 * @param free the room left on the disk of the working directory
 * @param total the size of the disk of the working directory
 */
@FoxgloveSchema
public record DiskActivity(
        @FoxgloveField(unit = "B/s") double readRate,
        @FoxgloveField(unit = "B/s") double writeRate,
        @FoxgloveField(unit = "B", unsigned = true) long free,
        @FoxgloveField(unit = "B", unsigned = true) long total) {}
