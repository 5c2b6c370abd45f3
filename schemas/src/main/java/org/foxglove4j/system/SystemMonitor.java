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
 * Logs how the machine, this process and its virtual machine fare, as long as it is open.
 *
 * <pre>{@code
 * try (SystemMonitor monitor = SystemMonitor.start()) {
 *   ...
 * }
 * }</pre>
 *
 * <p>Every half second {@link SystemInfo} goes on {@code /sysinfo} and {@link JvmInfo} on {@code /jvm}, for the first time
 * after half a second. While nobody listens, only the times of the processors are read. On Linux the numbers are those of
 * the whole machine, also in a container. Elsewhere, so on macOS and Windows, they are those of
 * {@code com.sun.management.OperatingSystemMXBean}, which differ in this:
 *
 * <ul>
 *   <li>{@link SystemInfo#processMemory} is left out: the JDK does not tell it there, but by its Flight Recorder, which is
 *       too much for one number. How much of the heap and of other memory is in use is on {@code /jvm}.
 *   <li>{@link SystemInfo#processVirtualMemory} is what the process has reserved on macOS, and what it has committed on Windows.
 *   <li>{@link SystemInfo#usedMemory} counts on macOS what is kept only to be faster, too.
 *   <li>{@link SystemInfo#totalSwap} and {@link SystemInfo#usedSwap} are on Windows those of memory and page files together.
 *   <li>{@link SystemInfo#kernelVersion} is empty.
 * </ul>
 *
 * <p>An image that was linked without the module {@code jdk.management} tells how many processors there are, and nothing else.
 *
 * <p>One daemon thread measures and logs. If it comes late, messages are left out, and not made up for. It ends with the
 * channels, and so with their context. One monitor to a context is enough: another on the same topics shares its channels.
 *
 * <p>Safe for use by several threads.
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

    /** Starts a monitor with the usual topics and interval, in the default context. */
    public static SystemMonitor start() {
        return builder().start();
    }

    /** Begins to configure a monitor. */
    public static SystemMonitorBuilder builder() {
        return new SystemMonitorBuilder();
    }

    static SystemMonitor start(SystemMonitorBuilder builder, SystemSource source) {
        SystemMonitor monitor = new SystemMonitor(builder, source);
        monitor.thread.start();
        return monitor;
    }

    /** Returns the time from one message to the next. */
    public Duration interval() {
        return interval;
    }

    /** Stops measuring, waits for a message that is being logged, and closes the channels. Does nothing if called again. */
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

    /** Returns the first tick after now; those that are over are left out. */
    static long nextTick(long tick, long now, long intervalNanos) {
        return tick + intervalNanos * (1 + Math.max(0, now - tick) / intervalNanos);
    }

    private void run() {
        long intervalNanos = Math.min(TimeUnit.NANOSECONDS.convert(interval), Long.MAX_VALUE / 2);
        long tick = System.nanoTime() + intervalNanos;
        guarded(source::cpu);
        try {
            while (!closing.await(tick - System.nanoTime(), TimeUnit.NANOSECONDS) && isHeardOf()) {
                guarded(this::measure);
                tick = nextTick(tick, System.nanoTime(), intervalNanos);
            }
        } catch (InterruptedException e) {
            LOGGER.warn("The system monitor was interrupted, and measures no more");
        }
    }

    private boolean isHeardOf() {
        return !channel.raw().isClosed()
                || (jvmChannel != null && !jvmChannel.raw().isClosed());
    }

    private void measure() throws IOException {
        CpuUse cpu = source.cpu(); // Even for nobody, so that what is told later is the use of one interval.
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

    /** Warns of a failure, but not of those that follow it without a success between them. */
    private void guarded(Measurement measurement) {
        try {
            measurement.run();
            failing = false;
        } catch (IOException | RuntimeException e) {
            if (!failing) {
                LOGGER.warn("The system could not be measured; no more warnings until it can", e);
            }
            failing = true;
        }
    }

    /** What may fail, and is tried again at the next tick. */
    private interface Measurement {
        void run() throws IOException;
    }
}
