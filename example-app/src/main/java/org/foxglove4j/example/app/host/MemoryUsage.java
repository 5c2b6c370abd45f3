package org.foxglove4j.example.app.host;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * How much memory is in use.
 *
 * @param machineUsed by all processes and the system
 * @param machineTotal what the machine has
 * @param swapUsed swapped out to disk
 * @param heapUsed by objects on the heap of this process
 * @param heapCommitted what this process has set aside for its heap
 * @param outsideHeap what the virtual machine uses besides the heap
 */
@FoxgloveSchema
public record MemoryUsage(
        @FoxgloveField(unit = "B", unsigned = true) long machineUsed,
        @FoxgloveField(unit = "B", unsigned = true) long machineTotal,
        @FoxgloveField(unit = "B", unsigned = true) long swapUsed,
        @FoxgloveField(unit = "B", unsigned = true) long heapUsed,
        @FoxgloveField(unit = "B", unsigned = true) long heapCommitted,
        @FoxgloveField(unit = "B", unsigned = true) long outsideHeap) {}
