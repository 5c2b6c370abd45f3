package org.foxglove4j.example.app.host;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * The memory usage.
 *
 * @param machineUsed the memory used by all processes and the system
 * @param machineTotal the memory of the machine
 * @param swapUsed the memory swapped out to disk
 * @param heapUsed the memory used by objects on the heap of this process
 * @param heapCommitted the memory that this process has reserved for its heap
 * @param outsideHeap the memory that the virtual machine uses outside the heap
 */
@FoxgloveSchema
public record MemoryUsage(
        @FoxgloveField(unit = "B", unsigned = true) long machineUsed,
        @FoxgloveField(unit = "B", unsigned = true) long machineTotal,
        @FoxgloveField(unit = "B", unsigned = true) long swapUsed,
        @FoxgloveField(unit = "B", unsigned = true) long heapUsed,
        @FoxgloveField(unit = "B", unsigned = true) long heapCommitted,
        @FoxgloveField(unit = "B", unsigned = true) long outsideHeap) {}
