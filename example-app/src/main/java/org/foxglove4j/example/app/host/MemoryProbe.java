package org.foxglove4j.example.app.host;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.MemoryMXBean;

/** Measures the memory of the machine and of this process. */
final class MemoryProbe implements Probe<MemoryUsage> {

    private final OperatingSystemMXBean system;
    private final MemoryMXBean process;

    MemoryProbe(OperatingSystemMXBean system, MemoryMXBean process) {
        this.system = system;
        this.process = process;
    }

    @Override
    public MemoryUsage measure(long timeNanos) {
        long total = system.getTotalMemorySize();
        return new MemoryUsage(
                total - system.getFreeMemorySize(),
                total,
                system.getTotalSwapSpaceSize() - system.getFreeSwapSpaceSize(),
                process.getHeapMemoryUsage().getUsed(),
                process.getHeapMemoryUsage().getCommitted(),
                process.getNonHeapMemoryUsage().getUsed());
    }
}
