package org.foxglove4j;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

class ContextTest {

    private final Context context = Context.create();

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void defaultContext_isOneAndSurvivesClose() {
        Context.getDefault().close();

        RawChannel channel = Context.getDefault()
                .channelBuilder("/default-context-test")
                .messageEncoding("json")
                .build();

        assertThat(Context.getDefault()).isSameAs(Context.getDefault());
        assertThat(Context.getDefault().channel("/default-context-test")).contains(channel);
        channel.close();
        assertThat(Context.getDefault().channel("/default-context-test")).isEmpty();
    }

    @Test
    void equalChannel_isReturnedAgain() {
        RawChannel first = json("/a").addMetadata("k", "v").build();
        RawChannel again = json("/a").addMetadata("k", "v").build();

        assertThat(again).isSameAs(first);
    }

    @Test
    void channelsThatDifferInAnyPart_areDistinct() {
        Schema schema = Schema.jsonSchema("S", "{\"type\":\"object\"}");
        Set<RawChannel> channels = Set.of(
                json("/a").build(),
                json("/b").build(),
                context.channelBuilder("/a").messageEncoding("cbor").build(),
                json("/a").addMetadata("k", "v").build(),
                json("/a").schema(schema).build(),
                json("/a")
                        .schema(Schema.jsonSchema("T", "{\"type\":\"object\"}"))
                        .build());

        assertThat(channels).hasSize(6);
        assertThat(context.channels()).hasSize(6);
        assertThat(channels.stream().map(RawChannel::id)).doesNotHaveDuplicates();
    }

    @Test
    void secondFormOnATopic_isWarnedOfWithBoth() {
        List<String> warnings = Warnings.of(Context.class, () -> {
            GaugeChannel.create(context.channelBuilder("/gauge"));
            JsonChannel.create(context, "/gauge");
        });
        assertThat(warnings)
                .containsExactly("Channel with topic /gauge already exists in this context: its messages are of schema"
                        + " test.Gauge in json, those of the new one of no schema in json; use a unique topic for each"
                        + " channel");
    }

    @Test
    void channelByTopic_isTheOldestThatIsOpen() {
        RawChannel oldest = json("/a").build();
        RawChannel newer = json("/a").addMetadata("k", "v").build();

        assertThat(context.channel("/a")).contains(oldest);
        oldest.close();
        assertThat(context.channel("/a")).contains(newer);
        newer.close();
        assertThat(context.channel("/a")).isEmpty();
        assertThat(context.channel("/A")).isEmpty();
    }

    @Test
    void contexts_areIndependent() {
        try (Context other = Context.create()) {
            RecordingSink sink = RecordingSink.ofAll();
            other.addSink(sink);
            RawChannel here = json("/a").build();

            here.log("x".getBytes(UTF_8));

            assertThat(here.hasSinks()).isFalse();
            assertThat(sink.calls).isEmpty();
        }
    }

    @Test
    void sinkAddedLater_isToldOfAllChannelsAtOnceAndGetsThem() {
        RawChannel a = json("/a").build();
        json("/b").build();
        RecordingSink sink = RecordingSink.ofAll();

        assertThat(context.addSink(sink)).isTrue();
        assertThat(context.addSink(sink)).isFalse();
        json("/c").build();
        a.log("x".getBytes(UTF_8), 5);

        assertThat(sink.calls).containsExactly("added [/a, /b]", "added [/c]", "log /a 5 x");
    }

    @Test
    void sinkOfAContextWithoutChannels_isToldNothing() {
        RecordingSink sink = RecordingSink.ofAll();

        context.addSink(sink);

        assertThat(sink.calls).isEmpty();
    }

    @Test
    void sinkOnRequest_getsOnlyWhatItIsSubscribedTo() {
        RawChannel a = json("/a").build();
        RawChannel b = json("/b").build();
        RecordingSink sink = RecordingSink.onRequest();
        context.addSink(sink);

        a.log("before".getBytes(UTF_8), 1);
        context.subscribe(sink, List.of(a.descriptor()));
        assertThat(a.hasSinks()).isTrue();
        assertThat(b.hasSinks()).isFalse();
        a.log("during".getBytes(UTF_8), 2);
        b.log("other".getBytes(UTF_8), 3);
        context.unsubscribe(sink, List.of(a.descriptor()));
        a.log("after".getBytes(UTF_8), 4);

        assertThat(sink.messages()).containsExactly("log /a 2 during");
    }

    @Test
    void sinkThatNamesItsChannels_isSubscribedToThem() {
        RawChannel early = json("/want/early").build();
        RecordingSink sink = RecordingSink.wanting(channel -> channel.topic().startsWith("/want"));
        context.addSink(sink);
        RawChannel late = json("/want/late").build();
        RawChannel other = json("/other").build();

        assertThat(early.hasSinks()).isTrue();
        assertThat(late.hasSinks()).isTrue();
        assertThat(other.hasSinks()).isFalse();
    }

    @Test
    void filter_hidesChannelsWhicheverComesFirst() {
        RawChannel early = json("/no").build();
        RecordingSink sink = RecordingSink.ofAll();
        context.addSink(sink, channel -> !channel.topic().startsWith("/no"));
        RawChannel late = json("/no/late").build();
        RawChannel yes = json("/yes").build();

        early.log(new byte[0], 1);
        late.log(new byte[0], 2);
        yes.log(new byte[0], 3);
        late.close();

        assertThat(sink.calls).containsExactly("added [/yes]", "log /yes 3 ");
    }

    @Test
    void filter_isAskedOnceForEachChannel() {
        List<String> asked = new ArrayList<>();
        RawChannel early = json("/early").build();
        context.addSink(RecordingSink.ofAll(), channel -> asked.add(channel.topic()));
        json("/late").build();
        early.log(new byte[0], 1);
        early.log(new byte[0], 2);

        assertThat(asked).containsExactly("/early", "/late");
    }

    @Test
    void filterThatThrows_rejects() {
        RecordingSink sink = RecordingSink.ofAll();
        context.addSink(sink, channel -> {
            throw new IllegalStateException("filter");
        });
        RawChannel channel = json("/a").build();

        assertThat(channel.hasSinks()).isFalse();
        assertThat(sink.calls).isEmpty();
    }

    @Test
    void requestForAChannelThatTheFilterRejects_isIgnored() {
        RecordingSink sink = RecordingSink.onRequest();
        context.addSink(sink, channel -> false);
        RawChannel channel = json("/a").build();

        context.subscribe(sink, List.of(channel.descriptor()));

        assertThat(channel.hasSinks()).isFalse();
    }

    @Test
    void removedSink_isToldThatItsChannelsAreGoneAndGetsNothingMore() {
        RecordingSink sink = RecordingSink.ofAll();
        context.addSink(sink);
        RawChannel channel = json("/a").build();

        assertThat(context.removeSink(sink)).isTrue();
        assertThat(context.removeSink(sink)).isFalse();
        channel.log(new byte[0]);
        channel.close();

        assertThat(channel.hasSinks()).isFalse();
        assertThat(sink.calls).containsExactly("added [/a]", "removed /a");
    }

    @Test
    void sinkThatIsBeingToldOfAChannelWhenTheContextIsClosed_isToldOfItsEnd() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch contextClosed = new CountDownLatch(1);
        List<String> calls = new CopyOnWriteArrayList<>();
        Sink sink = new Sink() {
            @Override
            public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) {}

            @Override
            public Collection<ChannelDescriptor> channelsAdded(List<ChannelDescriptor> channels) {
                calls.add("added");
                told.countDown();
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
        await(told);
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
                free.add(canBeAsked());
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

    /** Returns whether another thread can use the context now. */
    private boolean canBeAsked() {
        Thread other = new Thread(context::channels);
        other.start();
        try {
            other.join(1000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return !other.isAlive();
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
                free.add(canBeAsked());
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
    void closedChannel_isToldToSinksOnceAndFreesItsTopic() {
        RecordingSink sink = RecordingSink.ofAll();
        context.addSink(sink);
        RawChannel channel = json("/a").build();

        channel.close();
        channel.close();
        RawChannel again = json("/a").build();

        assertThat(channel.isClosed()).isTrue();
        assertThat(again.id()).isGreaterThan(channel.id());
        assertThat(sink.calls).containsExactly("added [/a]", "removed /a", "added [/a]");
    }

    @Test
    void subscription_isNotInheritedByTheNextChannelOfTheTopic() {
        RecordingSink sink = RecordingSink.onRequest();
        context.addSink(sink);
        RawChannel channel = json("/a").build();
        context.subscribe(sink, List.of(channel.descriptor()));
        channel.close();

        assertThat(json("/a").build().hasSinks()).isFalse();
    }

    @Test
    void close_closesChannelsAndDetachesSinks() {
        RecordingSink sink = RecordingSink.ofAll();
        context.addSink(sink);
        RawChannel channel = json("/a").build();

        context.close();
        context.close();

        assertThat(channel.isClosed()).isTrue();
        assertThat(context.channels()).isEmpty();
        assertThat(sink.calls).containsExactly("added [/a]", "removed /a");
        assertThatThrownBy(() -> json("/b").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("this context is closed");
        assertThatThrownBy(() -> context.addSink(sink)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Timeout(20)
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
    @Timeout(20)
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
        assertThat(threads.awaitTermination(5, TimeUnit.SECONDS)).isTrue();

        assertThat(context.channels()).isEmpty();
        assertThat(seen).isNotEmpty();
        assertThat(seen.values()).allMatch(notices -> notices.equals(List.of("added", "removed")));
    }

    private ChannelBuilder json(String topic) {
        return context.channelBuilder(topic).messageEncoding(MessageEncodings.JSON);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception e) {
            throw new AssertionError("the context is locked while user code runs", e);
        }
    }
}
