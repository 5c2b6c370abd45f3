package org.foxglove4j.system;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.Channel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs telemetry of the machine, this process and its virtual machine while it is open.
 *
 * <pre>{@code
 * try (SystemMonitor monitor = SystemMonitor.start()) {
 *   ...
 * }
 * }</pre>
 *
 * <p>Every half second, {@link SystemInfo} is logged on {@code /sysinfo} and {@link JvmInfo} on {@code /jvm}, starting
 * after half a second. While the channels have no sink, only the processor times are read. On Linux, the numbers are
 * those of the whole machine, even in a container. On other systems, such as macOS and Windows, they come from {@code
 * com.sun.management.OperatingSystemMXBean}, and differ as follows:
 *
 * <ul>
 *   <li>{@link SystemInfo#processMemory} is absent: the JDK provides it there only through Flight Recorder, which would be
 *       excessive for one number. The usage of the heap and of other memory is on {@code /jvm}.
 *   <li>{@link SystemInfo#processVirtualMemory} is the reserved memory on macOS, and the committed memory on Windows.
 *   <li>{@link SystemInfo#usedMemory} includes caches on macOS.
 *   <li>{@link SystemInfo#totalSwap} and {@link SystemInfo#usedSwap} are those of memory and page files together on Windows.
 *   <li>{@link SystemInfo#kernelVersion} is empty.
 * </ul>
 *
 * <p>In an image that was linked without the module {@code jdk.management}, only the number of processors is available.
 *
 * <p>One daemon thread measures and logs. If it is late, messages are skipped, not made up for. It ends when the
 * channels or their context are closed. One monitor per context is enough: another one on the same topics shares its
 * channels.
 *
 * <p>Thread-safe.
 */
public final class SystemMonitor implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(SystemMonitor.class);
    private static final double PERCENT = 100;

    private final SystemSource source;
    private final JvmProbe jvm = new JvmProbe();
    private final Channel<SystemInfo> channel;
    private final @Nullable Channel<JvmInfo> jvmChannel;
    private final Duration interval;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "foxglove4j-system-monitor");
    private boolean failing;

    private SystemMonitor(SystemMonitorBuilder builder, SystemSource source) {
        this.source = source;
        interval = builder.interval;
        channel = SystemInfoChannel.create(builder.context, builder.topic);
        jvmChannel = builder.jvm ? JvmInfoChannel.create(builder.context, builder.jvmTopic) : null;
        thread.setDaemon(true);
    }

    /** Starts a monitor with the default topics and interval in the default context. */
    public static SystemMonitor start() {
        return builder().start();
    }

    /** Returns a builder for a monitor. */
    public static SystemMonitorBuilder builder() {
        return new SystemMonitorBuilder();
    }

    static SystemMonitor start(SystemMonitorBuilder builder, SystemSource source) {
        SystemMonitor monitor = new SystemMonitor(builder, source);
        monitor.thread.start();
        return monitor;
    }

    /** Returns the interval between messages. */
    public Duration interval() {
        return interval;
    }

    /**
     * Stops measuring, waits for a message that is being logged, and closes the channels. Does nothing if called again.
     */
    @Override
    public void close() {
        closing.countDown();
        if (Thread.currentThread() != thread) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        channel.close();
        if (jvmChannel != null) {
            jvmChannel.close();
        }
    }

    /** Returns the first tick after the current time; earlier ones are skipped. */
    static long nextTick(long tick, long now, long intervalNanos) {
        return tick + intervalNanos * (1 + Math.max(0, now - tick) / intervalNanos);
    }

    private void run() {
        long intervalNanos = Math.min(TimeUnit.NANOSECONDS.convert(interval), Long.MAX_VALUE / 2);
        long tick = System.nanoTime() + intervalNanos;
        guarded(source::cpu);
        try {
            while (!closing.await(tick - System.nanoTime(), TimeUnit.NANOSECONDS) && hasOpenChannel()) {
                guarded(this::measure);
                tick = nextTick(tick, System.nanoTime(), intervalNanos);
            }
        } catch (InterruptedException e) {
            LOGGER.warn("The system monitor was interrupted and has stopped");
        }
    }

    private boolean hasOpenChannel() {
        return !channel.raw().isClosed()
                || (jvmChannel != null && !jvmChannel.raw().isClosed());
    }

    private void measure() throws IOException {
        CpuUse cpu = source.cpu(); // Even without sinks, so that a later measurement covers one interval.
        if (channel.hasSinks()) {
            channel.log(systemInfo(cpu, source.memory()));
        }
        if (jvmChannel != null && jvmChannel.hasSinks()) {
            jvmChannel.log(jvm.measure());
        }
    }

    private SystemInfo systemInfo(CpuUse cpu, MemoryUse memory) {
        return new SystemInfo(
                memory.process(),
                memory.processVirtual(),
                CpuUse.times(cpu.process(), PERCENT),
                CpuUse.times(cpu.process(), cpu.count()),
                CpuUse.times(cpu.total(), PERCENT),
                CpuUse.times(cpu.total(), cpu.count()),
                cpu.count(),
                memory.total(),
                memory.used(),
                memory.totalSwap(),
                memory.usedSwap(),
                source.kernelVersion(),
                source.osVersion());
    }

    /** Logs a warning for a failure, but not for those that follow without a success in between. */
    private void guarded(Measurement measurement) {
        try {
            measurement.run();
            failing = false;
        } catch (IOException | RuntimeException e) {
            if (!failing) {
                LOGGER.warn(
                        "The system could not be measured; further failures are not logged until a measurement succeeds",
                        e);
            }
            failing = true;
        }
    }

    /** A measurement, which may fail and is then retried at the next tick. */
    private interface Measurement {
        void run() throws IOException;
    }
}
