package org.foxglove4j.system;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * How the Java virtual machine of this process fares.
 *
 * @param uptime how long it has been running
 * @param heapUsed what objects on the heap take, those that are garbage by now included
 * @param heapCommitted what it has set aside for the heap
 * @param heapMax the most that the heap may become; left out where there is no limit
 * @param nonHeapUsed what it uses besides the heap: classes, compiled code
 * @param nonHeapCommitted what it has set aside besides the heap
 * @param directBuffers how many direct buffers there are
 * @param directBufferMemory the memory of direct buffers
 * @param mappedBufferMemory the parts of files that are mapped into memory
 * @param garbageCollectors the garbage collectors, each with its work
 * @param threads how many threads are alive
 * @param daemonThreads how many of them do not keep the process alive
 * @param peakThreads the most that have been alive at once
 * @param loadedClasses how many classes are loaded
 * @param compilationTime the time spent on compiling to machine code; left out where that is not told
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
     * The work of one garbage collector since the virtual machine began.
     *
     * @param name its name; some do only the pauses, or only what goes on beside the program
     * @param count how often it ran
     * @param time how long it took in all
     */
    @FoxgloveSchema
    public record GarbageCollector(
            String name,
            @FoxgloveField(unsigned = true) long count,
            @FoxgloveField(unit = "s") double time) {}
}
