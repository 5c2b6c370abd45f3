package org.foxglove4j.system;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * Telemetry of the Java virtual machine of this process.
 *
 * @param uptime the time since it was started
 * @param heapUsed the memory used by objects on the heap, including garbage that is not yet collected
 * @param heapCommitted the memory committed for the heap
 * @param heapMax the maximum size of the heap; absent if there is no limit
 * @param nonHeapUsed the memory used outside the heap, for example for classes and compiled code
 * @param nonHeapCommitted the memory committed outside the heap
 * @param directBuffers the number of direct buffers
 * @param directBufferMemory the memory of direct buffers
 * @param mappedBufferMemory the size of the file regions that are mapped into memory
 * @param garbageCollectors the work of each garbage collector
 * @param threads the number of live threads
 * @param daemonThreads the number of live daemon threads
 * @param peakThreads the largest number of live threads so far
 * @param loadedClasses the number of loaded classes
 * @param compilationTime the time spent on compilation to machine code; absent if unknown
 */
@FoxgloveSchema(naming = FoxgloveSchema.FieldNaming.SNAKE_CASE)
public record JvmInfo(
        @FoxgloveField(unit = "s") double uptime,
        @FoxgloveField(unit = "B", unsigned = true) long heapUsed,
        @FoxgloveField(unit = "B", unsigned = true) long heapCommitted,
        @FoxgloveField(unit = "B", unsigned = true) OptionalLong heapMax,
        @FoxgloveField(unit = "B", unsigned = true) long nonHeapUsed,
        @FoxgloveField(unit = "B", unsigned = true) long nonHeapCommitted,
        @FoxgloveField(unsigned = true) long directBuffers,
        @FoxgloveField(unit = "B", unsigned = true) long directBufferMemory,
        @FoxgloveField(unit = "B", unsigned = true) long mappedBufferMemory,
        List<GarbageCollector> garbageCollectors,
        @FoxgloveField(unsigned = true) int threads,
        @FoxgloveField(unsigned = true) int daemonThreads,
        @FoxgloveField(unsigned = true) int peakThreads,
        @FoxgloveField(unsigned = true) int loadedClasses,
        @FoxgloveField(unit = "s") OptionalDouble compilationTime) {

    /**
     * The work of one garbage collector since the virtual machine was started.
     *
     * @param name its name; some collectors count only pauses, others only concurrent work
     * @param count the number of collections
     * @param time the total time of the collections
     */
    @FoxgloveSchema
    public record GarbageCollector(
            String name,
            @FoxgloveField(unsigned = true) long count,
            @FoxgloveField(unit = "s") double time) {}
}
