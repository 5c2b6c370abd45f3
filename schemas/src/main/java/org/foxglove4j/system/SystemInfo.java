package org.foxglove4j.system;

import java.util.OptionalDouble;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * How much of the machine this process and all others use. The names and types are those of Foxglove's own SDKs, so that
 * layouts made for one serve the other.
 *
 * <p>What a system does not tell is left out: {@link SystemMonitor} says which tells what.
 *
 * @param processMemory the memory of this process that is in the machine's memory
 * @param processVirtualMemory the memory that this process has reserved
 * @param processCpuPercent how much of all processors together this process used since the last message
 * @param processCpuCores how many processors this process used since the last message, on average
 * @param totalCpuPercent how much of all processors together was used since the last message
 * @param totalCpuCores how many processors were used since the last message, on average
 * @param numCpus how many logical processors there are
 * @param totalMemory the memory of the machine
 * @param usedMemory the memory of the machine that is in use, without what is kept only to be faster
 * @param totalSwap the room for what is swapped out
 * @param usedSwap what is swapped out
 * @param kernelVersion the version of the kernel; empty where it is not known
 * @param osVersion the version of the operating system; empty where it is not known
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
