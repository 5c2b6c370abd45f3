package org.foxglove4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests that sinks, filters and loggers are called in order and without holding the context's lock. */
class ContextCallbacksTest {

    private final Context context = Context.create();

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void sinkThatIsBeingToldOfAChannelWhenTheContextIsClosed_isToldOfItsEnd() throws Exception {
        CountDownLatch notified = new CountDownLatch(1);
        CountDownLatch contextClosed = new CountDownLatch(1);
        List<String> calls = new CopyOnWriteArrayList<>();
        Sink sink = new Sink() {
            @Override
            public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) {}

            @Override
            public Collection<ChannelDescriptor> channelsAdded(List<ChannelDescriptor> channels) {
                calls.add("added");
                notified.countDown();
                await(contextClosed);
                return List.of();
            }

            @Override
            public void channelRemoved(ChannelDescriptor channel) {
                calls.add("removed");
            }
        };
        context.addSink(sink);
        Thread builder = new Thread(() -> json("/a").build());
        builder.start();
        await(notified);
        context.close();
        contextClosed.countDown();
        builder.join();

        assertThat(calls).containsExactly("added", "removed");
    }

    @Test
    void logOfTheApplication_isNotToldUnderALock() {
        json("/a").build();
        List<Boolean> free = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger(Context.class.getName());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                free.add(isUsable());
            }

            @Override
            public void flush() {
                // Holds nothing back.
            }

            @Override
            public void close() {
                // Holds nothing open.
            }
        };
        logger.addHandler(handler);
        try {
            json("/a").addMetadata("k", "v").build();
        } finally {
            logger.removeHandler(handler);
        }

        assertThat(free).containsExactly(true);
    }

    @Test
    void collectionOfTheSink_isNotLookedThroughUnderALock() throws Exception {
        RecordingSink sink = RecordingSink.onRequest();
        context.addSink(sink);
        RawChannel channel = json("/a").build();
        List<Boolean> free = new CopyOnWriteArrayList<>();
        Collection<ChannelDescriptor> wanted = new AbstractCollection<>() {
            @Override
            public Iterator<ChannelDescriptor> iterator() {
                free.add(isUsable());
                return List.of(channel.descriptor()).iterator();
            }

            @Override
            public int size() {
                return 1;
            }
        };
        context.subscribe(sink, wanted);
        assertThat(channel.hasSinks()).isTrue();
        context.unsubscribe(sink, wanted);

        assertThat(channel.hasSinks()).isFalse();
        assertThat(free).isNotEmpty().doesNotContain(false);
    }

    @Test
    @Timeout(60)
    void callbacksAndFilters_mayUseTheContextFromAnotherThread() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Sink curious = new Sink() {
                @Override
                public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) {}

                @Override
                public List<ChannelDescriptor> channelsAdded(List<ChannelDescriptor> channels) {
                    await(other.submit(context::channels));
                    return List.of();
                }

                @Override
                public void channelRemoved(ChannelDescriptor channel) {
                    await(other.submit(() -> context.channel(channel.topic())));
                }
            };
            context.addSink(curious, channel -> {
                await(other.submit(context::channels));
                return true;
            });
            json("/a").build().close();
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    @Timeout(60)
    void callback_mayCreateAndCloseChannels() {
        List<String> added = new ArrayList<>();
        Sink busy = new Sink() {
            @Override
            public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) {}

            @Override
            public List<ChannelDescriptor> channelsAdded(List<ChannelDescriptor> channels) {
                channels.forEach(channel -> added.add(channel.topic()));
                if (added.size() < 4) {
                    json("/" + added.size()).build();
                }
                return List.of();
            }
        };
        context.addSink(busy);
        json("/0").build();

        assertThat(added).containsExactly("/0", "/1", "/2", "/3");
    }

    @Test
    @Timeout(60)
    void notices_areInOrderWhenManyThreadsAddAndClose() throws Exception {
        Map<Long, List<String>> seen = new ConcurrentHashMap<>();
        Sink watcher = new Sink() {
            @Override
            public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) {}

            @Override
            public List<ChannelDescriptor> channelsAdded(List<ChannelDescriptor> channels) {
                channels.forEach(channel -> seen.computeIfAbsent(channel.id(), id -> new ArrayList<>())
                        .add("added"));
                return List.of();
            }

            @Override
            public void channelRemoved(ChannelDescriptor channel) {
                seen.computeIfAbsent(channel.id(), id -> new ArrayList<>()).add("removed");
            }
        };
        context.addSink(watcher);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CountDownLatch go = new CountDownLatch(1);
        List<Future<?>> runs = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            runs.add(threads.submit(() -> {
                go.await();
                for (int i = 0; i < 500; i++) {
                    json("/shared/" + i % 7).build().close();
                }
                return null;
            }));
        }
        go.countDown();
        for (Future<?> run : runs) {
            run.get(50, TimeUnit.SECONDS);
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        assertThat(context.channels()).isEmpty();
        assertThat(seen).isNotEmpty();
        assertThat(seen.values()).allMatch(notices -> notices.equals(List.of("added", "removed")));
    }

    private ChannelBuilder json(String topic) {
        return context.channelBuilder(topic).messageEncoding(MessageEncodings.JSON);
    }

    /** Returns whether another thread can use the context now. */
    private boolean isUsable() {
        Thread other = new Thread(context::channels);
        other.start();
        try {
            other.join(1000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return !other.isAlive();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception e) {
            throw new AssertionError("the context is locked while user code runs", e);
        }
    }
}
