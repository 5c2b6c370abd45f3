package org.foxglove4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests a context that is used by several threads. */
class ContextThreadsTest {

    private static final int THREADS = 4;
    private static final int ROUNDS = 300;

    private final Context context = Context.create();
    private final ExecutorService executor = Executors.newFixedThreadPool(2 * THREADS);
    private volatile boolean ended;

    @AfterEach
    void end() {
        ended = true;
        executor.shutdownNow();
        context.close();
    }

    @Test
    void closingWhileThreadsLog_throwsNothingAndEndsTheMessages() throws Exception {
        CountingSink sink = new CountingSink();
        context.addSink(sink);
        List<RawChannel> channels = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            channels.add(json("/" + i));
        }
        List<Future<Long>> loggers = logUntilTheEnd(channels);
        sink.await(1000);

        context.close();
        ended = true;
        for (Future<Long> logger : loggers) {
            logger.get(30, TimeUnit.SECONDS);
        }
        long received = sink.messages.get();
        channels.forEach(channel -> channel.log(new byte[0]));

        assertThat(sink.messages).hasValue(received);
        assertThat(sink.present).isEmpty();
        assertThat(channels).allMatch(RawChannel::isClosed).noneMatch(RawChannel::hasSinks);
    }

    @Test
    void sinksThatComeAndGo_costTheOthersNoMessage() throws Exception {
        CountingSink staying = new CountingSink();
        context.addSink(staying);
        List<RawChannel> channels = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            channels.add(json("/" + i));
        }
        List<Future<Long>> loggers = logUntilTheEnd(channels);

        for (int i = 0; i < ROUNDS; i++) {
            CountingSink passing = new CountingSink();
            assertThat(context.addSink(passing)).isTrue();
            assertThat(passing.present).hasSize(THREADS);
            assertThat(context.removeSink(passing)).isTrue();
            assertThat(passing.present).isEmpty();
        }
        ended = true;
        long logged = 0;
        for (Future<Long> logger : loggers) {
            logged += logger.get(30, TimeUnit.SECONDS);
        }

        assertThat(staying.messages).hasValue(logged);
    }

    @Test
    void equalChannelsThatThreadsBuildAtOnce_areOne() throws Exception {
        CountingSink sink = new CountingSink();
        context.addSink(sink);

        for (int i = 0; i < ROUNDS; i++) {
            String topic = "/" + i;
            List<RawChannel> built = inThreads(() -> json(topic));

            assertThat(Set.copyOf(built)).hasSize(1);
        }
        assertThat(sink.added).hasValue(ROUNDS);
        assertThat(context.channels()).hasSize(ROUNDS);
    }

    @Test
    void channelsThatThreadsCloseAtOnce_areToldOfOnce() throws Exception {
        CountingSink sink = new CountingSink();
        context.addSink(sink);

        for (int i = 0; i < ROUNDS; i++) {
            RawChannel channel = json("/a");
            inThreads(() -> {
                channel.close();
                return true;
            });
        }
        assertThat(sink.added).hasValue(ROUNDS);
        assertThat(sink.removed).hasValue(ROUNDS);
        assertThat(context.channels()).isEmpty();
    }

    private RawChannel json(String topic) {
        return context.channelBuilder(topic).messageEncoding("json").build();
    }

    /** Logs on each channel on a separate thread; each returns the number of messages it has logged. */
    private List<Future<Long>> logUntilTheEnd(List<RawChannel> channels) {
        List<Future<Long>> loggers = new ArrayList<>();
        for (RawChannel channel : channels) {
            loggers.add(executor.submit(() -> {
                long logged = 0;
                while (!ended) {
                    channel.log(new byte[] {'{', '}'});
                    logged++;
                }
                return logged;
            }));
        }
        return loggers;
    }

    private <T> List<T> inThreads(Callable<T> task) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> result : executor.invokeAll(List.of(task, task, task, task))) {
            results.add(result.get(30, TimeUnit.SECONDS));
        }
        return results;
    }

    private static final class CountingSink implements Sink {

        final AtomicLong messages = new AtomicLong();
        final AtomicLong added = new AtomicLong();
        final AtomicLong removed = new AtomicLong();
        final Set<ChannelDescriptor> present = ConcurrentHashMap.newKeySet();

        @Override
        public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) {
            messages.incrementAndGet();
        }

        @Override
        public Collection<ChannelDescriptor> channelsAdded(List<ChannelDescriptor> channels) {
            added.addAndGet(channels.size());
            present.addAll(channels);
            return List.of();
        }

        @Override
        public void channelRemoved(ChannelDescriptor channel) {
            removed.incrementAndGet();
            present.remove(channel);
        }

        void await(long count) {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (messages.get() < count) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                Thread.onSpinWait();
            }
        }
    }
}
