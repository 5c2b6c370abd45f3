package org.foxglove4j.system;

import java.util.OptionalDouble;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * The resource usage of this process and of the whole machine. Names and types are those of Foxglove's own SDKs, so
 * that layouts work with both.
 *
 * <p>Fields that a system does not provide are absent: {@link SystemMonitor} lists them.
 *
 * @param processMemory the resident memory of this process
 * @param processVirtualMemory the virtual memory of this process
 * @param processCpuPercent the share of all processors that this process used since the previous message
 * @param processCpuCores the average number of processors that this process used since the previous message
 * @param totalCpuPercent the share of all processors that was used since the previous message
 * @param totalCpuCores the average number of processors that were used since the previous message
 * @param numCpus the number of logical processors
 * @param totalMemory the memory of the machine
 * @param usedMemory the used memory of the machine, without caches
 * @param totalSwap the size of the swap space
 * @param usedSwap the used swap space
 * @param kernelVersion the version of the kernel; empty if unknown
 * @param osVersion the version of the operating system; empty if unknown
 */
@FoxgloveSchema(name = "foxglove.SystemInfo", naming = FoxgloveSchema.FieldNaming.SNAKE_CASE)
public record SystemInfo(
        @FoxgloveField(unit = "B") OptionalDouble processMemory,
        @FoxgloveField(unit = "B") OptionalDouble processVirtualMemory,
        @FoxgloveField(unit = "%") OptionalDouble processCpuPercent,
        OptionalDouble processCpuCores,
        @FoxgloveField(unit = "%") OptionalDouble totalCpuPercent,
        OptionalDouble totalCpuCores,
        @FoxgloveField(unsigned = true) int numCpus,
        @FoxgloveField(unit = "B") OptionalDouble totalMemory,
        @FoxgloveField(unit = "B") OptionalDouble usedMemory,
        @FoxgloveField(unit = "B") OptionalDouble totalSwap,
        @FoxgloveField(unit = "B") OptionalDouble usedSwap,
        String kernelVersion,
        String osVersion) {}
