package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests which threads read ahead. */
class McapReaderWorkersTest {

    private final Thread asking = Thread.currentThread();
    private final CountDownLatch workerReads = new CountDownLatch(1);

    @ParameterizedTest
    @EnumSource(MessageOrder.class)
    void callerLoadsLaterChunksWhileAWorkerLoadsTheNext(MessageOrder order) throws IOException {
        CountDownLatch askingThreadReads = new CountDownLatch(1);
        WatchedChunks.Watcher watcher = () -> {
            if (Thread.currentThread() != asking) {
                workerReads.countDown();
                WatchedChunks.await(askingThreadReads, "the thread that asks for messages only waits");
            } else if (workerReads.getCount() == 0) {
                askingThreadReads.countDown();
            } else {
                WatchedChunks.await(workerReads, "no worker reads");
            }
        };

        List<Long> times = new ArrayList<>();
        try (WatchedChunks source = new WatchedChunks(watcher);
                McapReader reader = McapReader.builder().workers(1).open(source);
                MessageCursor cursor = source.messages(reader, order).cursor()) {
            while (cursor.next()) {
                times.add(cursor.message().logTimeNanos());
            }
        }

        assertThat(times).isEqualTo(expectedTimes(order));
    }

    @ParameterizedTest
    @EnumSource(MessageOrder.class)
    void interruptOfTheCallerLosesNoMessages(MessageOrder order) throws IOException {
        CountDownLatch interrupted = new CountDownLatch(1);
        WatchedChunks.Watcher watcher = () -> {
            if (Thread.currentThread() == asking) {
                WatchedChunks.await(workerReads, "no worker reads");
            } else if (workerReads.getCount() > 0) {
                workerReads.countDown();
                WatchedChunks.awaitWaiting(asking);
                asking.interrupt();
                WatchedChunks.await(interrupted, "the thread that asks for messages goes on waiting");
            }
        };

        List<Long> times = new ArrayList<>();
        try (WatchedChunks source = new WatchedChunks(watcher);
                McapReader reader = McapReader.builder().workers(1).open(source);
                MessageCursor cursor = source.messages(reader, order).cursor()) {
            for (boolean more = true; more; ) {
                try {
                    more = cursor.next();
                    if (more) {
                        times.add(cursor.message().logTimeNanos());
                    }
                } catch (InterruptedIOException e) {
                    assertThat(Thread.interrupted()).isTrue();
                    interrupted.countDown();
                }
            }
        }

        assertThat(interrupted.getCount()).isZero();
        assertThat(times).isEqualTo(expectedTimes(order));
    }

    private static List<Long> expectedTimes(MessageOrder order) {
        return LongStream.range(0, WatchedChunks.COUNT)
                .map(time -> order == MessageOrder.REVERSE_LOG_TIME ? WatchedChunks.COUNT - 1 - time : time)
                .boxed()
                .toList();
    }
}
