package org.foxglove4j.example.app.host;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.foxglove4j.Channel;
import org.foxglove4j.Context;

/** Logs telemetry of the machine and this process, with one topic for each aspect. */
public final class HostTelemetry {

    private final List<Topic<?>> topics;

    /** Creates the channels. */
    public HostTelemetry(Context context) throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
        topics = List.of(
                new Topic<>(CpuUsageChannel.create(context, "/host/cpu"), new CpuProbe(system)),
                new Topic<>(
                        MemoryUsageChannel.create(context, "/host/memory"),
                        new MemoryProbe(system, ManagementFactory.getMemoryMXBean())),
                new Topic<>(GarbageCollectionChannel.create(context, "/host/gc"), time -> garbage(collectors)),
                new Topic<>(ThreadCountChannel.create(context, "/host/threads"), time -> count(threads)),
                new Topic<>(DiskActivityChannel.create(context, "/host/disk"), new DiskProbe(Path.of("."))),
                new Topic<>(NetworkTrafficChannel.create(context, "/host/network"), new NetworkProbe()));
    }

    /**
     * Measures everything and logs it.
     *
     * @param logTime the current time
     */
    public void sample(Instant logTime) throws IOException {
        for (Topic<?> topic : topics) {
            topic.sample(logTime);
        }
    }

    private static GarbageCollection garbage(List<GarbageCollectorMXBean> collectors) {
        return new GarbageCollection(collectors.stream()
                .map(collector -> new GarbageCollection.Collector(
                        collector.getName(),
                        collector.getCollectionCount(),
                        Duration.ofMillis(collector.getCollectionTime())))
                .toList());
    }

    private static ThreadCount count(ThreadMXBean threads) {
        return new ThreadCount(
                threads.getThreadCount(),
                threads.getDaemonThreadCount(),
                threads.getPeakThreadCount(),
                threads.getTotalStartedThreadCount());
    }

    private record Topic<T>(Channel<T> channel, Probe<T> probe) {

        void sample(Instant logTime) throws IOException {
            if (channel.hasSinks()) {
                channel.log(probe.measure(System.nanoTime()), logTime);
            }
        }
    }
}
