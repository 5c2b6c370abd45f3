package org.foxglove4j.system;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Measures this virtual machine. */
final class JvmProbe {

    private static final double MILLIS_PER_SECOND = 1000;

    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    private final List<BufferPoolMXBean> bufferPools = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final @Nullable CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();

    JvmInfo measure() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        MemoryUsage nonHeap = ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage();
        // Read before the number of all threads, of which they are a part.
        int daemonThreads = threads.getDaemonThreadCount();
        return new JvmInfo(
                seconds(ManagementFactory.getRuntimeMXBean().getUptime()),
                heap.getUsed(),
                heap.getCommitted(),
                heap.getMax() < 0 ? OptionalLong.empty() : OptionalLong.of(heap.getMax()),
                nonHeap.getUsed(),
                nonHeap.getCommitted(),
                poolsNamed("direct").mapToLong(BufferPoolMXBean::getCount).sum(),
                poolsNamed("direct").mapToLong(BufferPoolMXBean::getMemoryUsed).sum(),
                poolsNamed("mapped").mapToLong(BufferPoolMXBean::getMemoryUsed).sum(),
                collectors.stream().map(JvmProbe::work).toList(),
                threads.getThreadCount(),
                daemonThreads,
                threads.getPeakThreadCount(),
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                compilationTime());
    }

    /** There are several pools of mapped buffers, whose names have the same prefix. */
    private Stream<BufferPoolMXBean> poolsNamed(String name) {
        return bufferPools.stream().filter(pool -> pool.getName().startsWith(name));
    }

    private OptionalDouble compilationTime() {
        return compiler == null || !compiler.isCompilationTimeMonitoringSupported()
                ? OptionalDouble.empty()
                : OptionalDouble.of(seconds(compiler.getTotalCompilationTime()));
    }

    private static JvmInfo.GarbageCollector work(GarbageCollectorMXBean collector) {
        return new JvmInfo.GarbageCollector(
                collector.getName(),
                Math.max(0, collector.getCollectionCount()),
                seconds(Math.max(0, collector.getCollectionTime())));
    }

    private static double seconds(long millis) {
        return millis / MILLIS_PER_SECOND;
    }
}
