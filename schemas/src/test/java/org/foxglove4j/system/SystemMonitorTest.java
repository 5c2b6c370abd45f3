package org.foxglove4j.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Sink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Tests that the machine and the JVM are monitored while the monitor is open. */
class SystemMonitorTest {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration NEVER = Duration.ofDays(1_000_000);

    private final Context context = Context.create();
    private final Messages messages = new Messages();
    private final SystemMonitorBuilder builder =
            SystemMonitor.builder().context(context).interval(SHORT);

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void bothTopicsAreLogged_firstAfterOneInterval() throws Exception {
        context.addSink(messages);
        long before = System.nanoTime();
        try (SystemMonitor monitor = builder.start()) {
            assertThat(monitor.interval()).isEqualTo(SHORT);
            Message first = messages.next();
            assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(SHORT.toNanos());
            assertThat(first.topic).isEqualTo("/sysinfo");
            SystemInfo info = SystemInfoChannel.decode(first.data);
            assertThat(info.numCpus()).isPositive();
            assertThat(info.totalMemory().orElseThrow()).isPositive();
            assertThat(info.totalCpuPercent().orElseThrow()).isBetween(0.0, 100.0);
            assertThat(info.totalCpuCores().orElseThrow())
                    .isCloseTo(info.totalCpuPercent().orElseThrow() / 100 * info.numCpus(), within(1e-9));

            Message second = messages.next();
            assertThat(second.topic).isEqualTo("/jvm");
            JvmInfo jvm = JvmInfoChannel.decode(second.data);
            assertThat(jvm.heapUsed()).isBetween(0L, jvm.heapCommitted());
            assertThat(jvm.heapMax().orElse(Long.MAX_VALUE)).isGreaterThanOrEqualTo(jvm.heapCommitted());
            assertThat(jvm.nonHeapUsed()).isPositive();
            assertThat(jvm.threads()).isBetween(jvm.daemonThreads() + 1, jvm.peakThreads());
            assertThat(jvm.garbageCollectors()).isNotEmpty();
            assertThat(jvm.loadedClasses()).isPositive();
            assertThat(jvm.uptime()).isPositive();

            assertThat(messages.next().topic).isEqualTo("/sysinfo");
        }
    }

    /** As PyPI's foxglove-sdk 0.30 has them. */
    @Test
    void schemaMatchesTheOfficialSdk() throws Exception {
        Map<String, String> expected = new LinkedHashMap<>();
        for (String name : List.of(
                "process_memory",
                "process_virtual_memory",
                "process_cpu_percent",
                "process_cpu_cores",
                "total_cpu_percent",
                "total_cpu_cores")) {
            expected.put(name, "number");
        }
        expected.put("num_cpus", "integer");
        for (String name : List.of("total_memory", "used_memory", "total_swap", "used_swap")) {
            expected.put(name, "number");
        }
        expected.put("kernel_version", "string");
        expected.put("os_version", "string");

        RawChannel channel = SystemInfoChannel.create(context, "/sysinfo").raw();
        assertThat(channel.schema().name()).isEqualTo("foxglove.SystemInfo");
        assertThat(channel.schema().encoding()).isEqualTo("jsonschema");
        assertThat(channel.messageEncoding()).isEqualTo("json");
        JsonNode schema = new ObjectMapper().readTree(channel.schema().data());
        Map<String, String> found = new LinkedHashMap<>();
        schema.get("properties")
                .properties()
                .forEach(property -> found.put(
                        property.getKey(), property.getValue().get("type").asString()));
        assertThat(found).containsExactlyEntriesOf(expected);
        assertThat(schema.get("required"))
                .extracting(JsonNode::asString)
                .containsExactly("num_cpus", "kernel_version", "os_version");
    }

    @Test
    void unknownValuesAreOmitted() throws Exception {
        context.addSink(messages);
        try (SystemMonitor monitor = SystemMonitor.start(builder.jvm(false), new SystemSource() {})) {
            JsonNode json = new ObjectMapper().readTree(messages.next().data);
            assertThat(json.propertyNames()).containsExactly("num_cpus", "kernel_version", "os_version");
            assertThat(context.channels()).hasSize(1);
            assertThat(monitor.interval()).isEqualTo(SHORT);
        }
    }

    @Test
    void sharesBecomePercentAndCores() throws Exception {
        context.addSink(messages);
        SystemSource busy = new SystemSource() {
            @Override
            public CpuUse cpu() {
                return new CpuUse(8, OptionalDouble.of(0.25), OptionalDouble.of(0.5));
            }
        };
        try (SystemMonitor unused = SystemMonitor.start(builder, busy)) {
            SystemInfo info = SystemInfoChannel.decode(messages.next().data);
            assertThat(info.processCpuPercent()).hasValue(25);
            assertThat(info.processCpuCores()).hasValue(2);
            assertThat(info.totalCpuPercent()).hasValue(50);
            assertThat(info.totalCpuCores()).hasValue(4);
        }
    }

    @Test
    void topicsFollowTheBuilder() throws Exception {
        context.addSink(messages);
        try (SystemMonitor unused =
                builder.topic("/robot/system").jvmTopic("/robot/jvm").start()) {
            assertThat(context.channels()).extracting(RawChannel::topic).containsExactly("/robot/system", "/robot/jvm");
            assertThat(List.of(messages.next().topic, messages.next().topic))
                    .containsExactly("/robot/system", "/robot/jvm");
        }
    }

    @Test
    void whileNobodyListens_onlyTheProcessorsAreRead() throws Exception {
        AtomicInteger memoryReads = new AtomicInteger();
        CountDownLatch cpuReads = new CountDownLatch(3);
        SystemSource source = new SystemSource() {
            @Override
            public CpuUse cpu() throws IOException {
                cpuReads.countDown();
                return SystemSource.super.cpu();
            }

            @Override
            public MemoryUse memory() {
                memoryReads.incrementAndGet();
                return MemoryUse.UNKNOWN;
            }
        };
        try (SystemMonitor unused = SystemMonitor.start(builder, source)) {
            assertThat(cpuReads.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(memoryReads).hasValue(0);
            context.addSink(messages);
            messages.next();
            assertThat(memoryReads).hasPositiveValue();
        }
    }

    @Test
    void aFailureIsWarnedOfOnce_andTriedAgain() throws Exception {
        context.addSink(messages);
        AtomicInteger reads = new AtomicInteger();
        SystemSource source = new SystemSource() {
            @Override
            public CpuUse cpu() throws IOException {
                if (reads.incrementAndGet() < 4) {
                    throw new IOException("no file");
                }
                return SystemSource.super.cpu();
            }
        };
        List<String> logged = logged(() -> {
            try (SystemMonitor unused = SystemMonitor.start(builder.jvm(false), source)) {
                messages.next();
            }
        });
        assertThat(reads).hasValueGreaterThanOrEqualTo(4);
        assertThat(logged)
                .containsExactly(
                        "WARN The system could not be measured; further failures are not logged until a measurement succeeds");
    }

    @Test
    void close_endsAtOnce_closesTheChannels_andMayBeCalledAgain() {
        SystemMonitor monitor = builder.interval(NEVER).start();
        assertThat(context.channels()).hasSize(2);

        monitor.close();
        monitor.close();

        assertThat(context.channels()).isEmpty();
        assertThat(monitorThreads()).noneMatch(Thread::isAlive);
    }

    @Test
    void sinkMayCloseTheMonitor() throws Exception {
        BlockingQueue<SystemMonitor> started = new LinkedBlockingQueue<>();
        CountDownLatch done = new CountDownLatch(1);
        context.addSink((channel, logTimeNanos, data, offset, length) -> {
            try {
                started.take().close();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            done.countDown();
        });
        started.add(builder.jvm(false).start());

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(context.channels()).isEmpty();
    }

    @Test
    void threadEndsWithTheContext() throws Exception {
        builder.start();
        List<Thread> threads = monitorThreads();
        assertThat(threads).isNotEmpty().allMatch(Thread::isDaemon);

        context.close();

        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(30));
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    void missedTicksAreSkipped() {
        assertThat(SystemMonitor.nextTick(1000, 990, 100)).isEqualTo(1100);
        assertThat(SystemMonitor.nextTick(1000, 1000, 100)).isEqualTo(1100);
        assertThat(SystemMonitor.nextTick(1000, 1099, 100)).isEqualTo(1100);
        assertThat(SystemMonitor.nextTick(1000, 1350, 100)).isEqualTo(1400);
    }

    @Test
    void anIntervalBelowTheLeastIsRaised_andANegativeOneRefused() throws Exception {
        List<String> logged = logged(() -> {
            try (SystemMonitor monitor = builder.interval(Duration.ZERO).start()) {
                assertThat(monitor.interval()).isEqualTo(Duration.ofMillis(200));
            }
        });
        assertThat(logged).containsExactly("INFO The interval PT0S of the system monitor is raised to PT0.2S");
        assertThatThrownBy(() -> builder.interval(Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("interval PT-0.000000001S is negative");
    }

    @Test
    void withoutOptions_itIsEveryHalfSecondInTheDefaultContext() {
        try (SystemMonitor monitor = SystemMonitor.start()) {
            assertThat(monitor.interval()).isEqualTo(Duration.ofMillis(500));
            assertThat(Context.getDefault().channel("/sysinfo")).isPresent();
            assertThat(Context.getDefault().channel("/jvm")).isPresent();
        }
        assertThat(Context.getDefault().channel("/sysinfo")).isEmpty();
    }

    private static List<Thread> monitorThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("foxglove4j-system-monitor"))
                .toList();
    }

    /** Captures what the monitor logs while the code runs. */
    private static List<String> logged(Action action) throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(SystemMonitor.class);
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        try {
            action.run();
        } finally {
            logger.detachAppender(appender);
        }
        return appender.list.stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    private interface Action {
        void run() throws Exception;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Message(String topic, byte[] data) {}

    /** Hands messages over to the test. */
    private static final class Messages implements Sink {

        private final BlockingQueue<Message> queue = new LinkedBlockingQueue<>();

        @Override
        public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) {
            queue.add(new Message(channel.topic(), Arrays.copyOfRange(data, offset, offset + length)));
        }

        Message next() throws InterruptedException {
            Message message = queue.poll(30, TimeUnit.SECONDS);
            assertThat(message).as("a message within half a minute").isNotNull();
            return message;
        }
    }
}
