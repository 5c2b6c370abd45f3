package org.foxglove4j.system;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.OptionalDouble;

/** Measurements of the machine from the virtual machine. Only this class needs {@code jdk.management}. */
final class PlatformSource implements SystemSource {

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @Override
    public CpuUse cpu() {
        return new CpuUse(
                system.getAvailableProcessors(),
                CpuUse.share(system.getProcessCpuLoad()),
                CpuUse.share(system.getCpuLoad()));
    }

    @Override
    public MemoryUse memory() {
        OptionalDouble total = bytes(system.getTotalMemorySize());
        OptionalDouble totalSwap = bytes(system.getTotalSwapSpaceSize());
        return new MemoryUse(
                OptionalDouble.empty(),
                bytes(system.getCommittedVirtualMemorySize()),
                total,
                MemoryUse.used(total, bytes(system.getFreeMemorySize())),
                totalSwap,
                MemoryUse.used(totalSwap, bytes(system.getFreeSwapSpaceSize())));
    }

    private static OptionalDouble bytes(long value) {
        return value >= 0 ? OptionalDouble.of((double) value) : OptionalDouble.empty();
    }
}
