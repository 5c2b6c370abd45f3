package org.foxglove4j.system;

import java.time.Duration;
import java.util.Objects;
import org.foxglove4j.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Configures a monitor: starts with {@link SystemMonitor#builder()}, ends with {@link #start}. Not thread-safe.
 */
public final class SystemMonitorBuilder {

    private static final Logger LOGGER = LoggerFactory.getLogger(SystemMonitor.class);
    private static final Duration LEAST_INTERVAL = Duration.ofMillis(200);

    Context context = Context.getDefault();
    String topic = "/sysinfo";
    String jvmTopic = "/jvm";
    boolean jvm = true;
    Duration interval = Duration.ofMillis(500);

    SystemMonitorBuilder() {}

    /** Sets the context; the default context by default. */
    public SystemMonitorBuilder context(Context newContext) {
        context = Objects.requireNonNull(newContext, "context");
        return this;
    }

    /** Sets the topic of {@link SystemInfo}; {@code /sysinfo} by default. */
    public SystemMonitorBuilder topic(String newTopic) {
        topic = Objects.requireNonNull(newTopic, "topic");
        return this;
    }

    /** Sets the topic of {@link JvmInfo}; {@code /jvm} by default. */
    public SystemMonitorBuilder jvmTopic(String newTopic) {
        jvmTopic = Objects.requireNonNull(newTopic, "jvmTopic");
        return this;
    }

    /** Sets whether {@link JvmInfo} is also logged; true by default. */
    public SystemMonitorBuilder jvm(boolean newJvm) {
        jvm = newJvm;
        return this;
    }

    /**
     * Sets the interval between messages; 500 milliseconds by default. Shorter intervals than 200 milliseconds, which
     * would mostly measure the monitor itself, are raised to that.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public SystemMonitorBuilder interval(Duration newInterval) {
        if (newInterval.isNegative()) {
            throw new IllegalArgumentException("interval " + newInterval + " is negative");
        }
        if (newInterval.compareTo(LEAST_INTERVAL) < 0) {
            LOGGER.info("The interval {} of the system monitor is raised to {}", newInterval, LEAST_INTERVAL);
        }
        interval = newInterval.compareTo(LEAST_INTERVAL) < 0 ? LEAST_INTERVAL : newInterval;
        return this;
    }

    /**
     * Starts the monitor.
     *
     * @throws IllegalStateException if the context is closed
     */
    public SystemMonitor start() {
        return SystemMonitor.start(this, SystemSource.choose());
    }
}
