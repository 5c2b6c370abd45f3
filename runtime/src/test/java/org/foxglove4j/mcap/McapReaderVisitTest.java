package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests visiting messages on the threads that load them. */
class McapReaderVisitTest {

    private final Thread asking = Thread.currentThread();
    private final CountDownLatch askingReads = new CountDownLatch(1);
    private final CountDownLatch workerReads = new CountDownLatch(1);

    /** The messages passed to the visitor. Not thread-safe: the reader must not call it concurrently. */
    private final List<Long> times = new ArrayList<>();

    @AfterEach
    void nobodyLeavesAnInterruptBehind() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(MessageOrder.class)
    void bothThreadsVisitInOrder(MessageOrder order) throws IOException {
        Set<Thread> showing = ConcurrentHashMap.newKeySet();
        try (WatchedChunks source = new WatchedChunks(this::waitForEachOther);
                McapReader reader = McapReader.builder().workers(1).open(source)) {
            source.messages(reader, order).visit(message -> {
                showing.add(Thread.currentThread());
                times.add(message.logTimeNanos());
            });
        }

        assertThat(showing).hasSize(2).contains(asking);
        assertThat(times).isEqualTo(expectedTimes(order));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void exceptionOfAVisitorEndsTheVisitOnEitherThread(boolean onWorker) throws IOException {
        IOException enough = new IOException("enough");
        try (WatchedChunks source = new WatchedChunks(this::waitForEachOther);
                McapReader reader = McapReader.builder().workers(1).open(source)) {
            McapMessages messages = source.messages(reader, MessageOrder.FILE);
            assertThatThrownBy(() -> messages.visit(message -> {
                        times.add(message.logTimeNanos());
                        if (onWorker != (Thread.currentThread() == asking)) {
                            throw enough;
                        }
                    }))
                    .isSameAs(enough);
            List<Long> seen = List.copyOf(times);
            assertThat(seen).isEqualTo(LongStream.range(0, seen.size()).boxed().toList());

            times.clear();
            messages.visit(message -> times.add(message.logTimeNanos()));
        }
        assertThat(times).isEqualTo(expectedTimes(MessageOrder.FILE));
    }

    @Test
    void errorOfAVisitorIsRethrown() throws IOException {
        try (WatchedChunks source = new WatchedChunks(this::waitForEachOther);
                McapReader reader = McapReader.builder().workers(1).open(source)) {
            assertThatThrownBy(() -> source.messages(reader, MessageOrder.FILE).visit(message -> {
                        throw new AssertionError("as it is");
                    }))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("as it is");
        }
    }

    @Test
    void interruptEndsTheVisitWhenNoThreadIsBusy() throws IOException {
        try (WatchedChunks source = new WatchedChunks(() -> {
                    waitForEachOther();
                    if (Thread.currentThread() != asking && askingReads.getCount() == 0 && !asking.isInterrupted()) {
                        WatchedChunks.awaitWaiting(asking);
                        asking.interrupt();
                    }
                });
                McapReader reader = McapReader.builder().workers(1).open(source)) {
            assertThatThrownBy(() -> source.messages(reader, MessageOrder.FILE)
                            .visit(message -> times.add(message.logTimeNanos())))
                    .isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(times).hasSizeLessThan(WatchedChunks.COUNT);
    }

    @Test
    void visitorMayReadTheSameFile() throws IOException {
        List<Long> inner = new ArrayList<>();
        try (WatchedChunks source = new WatchedChunks(this::waitForEachOther);
                McapReader reader = McapReader.builder().workers(1).open(source)) {
            McapMessages messages = source.messages(reader, MessageOrder.FILE);
            messages.visit(message -> {
                times.add(message.logTimeNanos());
                if (message.logTimeNanos() < 2) {
                    messages.visit(again -> inner.add(again.logTimeNanos()));
                    assertThat(messages.count()).isEqualTo(WatchedChunks.COUNT);
                }
            });
        }
        assertThat(times).isEqualTo(expectedTimes(MessageOrder.FILE));
        assertThat(inner).hasSize(2 * WatchedChunks.COUNT);
    }

    @Test
    void closingTheReaderEndsTheVisit() throws IOException {
        try (WatchedChunks source = new WatchedChunks(this::waitForEachOther);
                McapReader reader = McapReader.builder().workers(1).open(source)) {
            McapMessages messages = source.messages(reader, MessageOrder.FILE);
            assertThatThrownBy(() -> messages.visit(message -> {
                        reader.close();
                        throw new IOException("found");
                    }))
                    .hasMessage("found");
            assertThatThrownBy(() -> messages.visit(message -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
        }
    }

    @Test
    void streamIsVisitedOnTheCallingThread() throws IOException {
        byte[] bytes = new McapAssembler()
                .chunk(Compression.ZSTD, McapAssembler.channel(1, 0), McapAssembler.message(1, 1, 10))
                .chunk(Compression.LZ4, McapAssembler.message(1, 2, 5))
                .finish();
        try (McapStreamReader reader = McapStreamReader.open(new ByteArrayInputStream(bytes))) {
            reader.messages().visit(message -> {
                assertThat(Thread.currentThread()).isSameAs(asking);
                times.add(message.logTimeNanos());
            });
        }
        assertThat(times).containsExactly(10L, 5L);
    }

    /** Blocks each thread from reading a second chunk, or visiting its first, until the other has begun to read one. */
    private void waitForEachOther() throws IOException {
        boolean isAsking = Thread.currentThread() == asking;
        (isAsking ? askingReads : workerReads).countDown();
        WatchedChunks.await(isAsking ? workerReads : askingReads, "one thread reads everything");
    }

    private static List<Long> expectedTimes(MessageOrder order) {
        return LongStream.range(0, WatchedChunks.COUNT)
                .map(time -> order == MessageOrder.REVERSE_LOG_TIME ? WatchedChunks.COUNT - 1 - time : time)
                .boxed()
                .toList();
    }
}
