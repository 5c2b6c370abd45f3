package org.foxglove4j.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.recording.Recordings.readUnfinished;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapMessageRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests what a stalled disk blocks, and what it does not. */
@Timeout(60)
class McapSinkSlowDiskTest {

    private final Context context = Context.create();

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void overflowDrop_neverWaitsAndCounts() throws Exception {
        CountDownLatch diskWorks = new CountDownLatch(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RecordingStatistics statistics;
        McapSink sink = builder()
                .overflow(OverflowPolicy.DROP)
                .compression(Compression.NONE)
                .chunkSizeBytes(10_000)
                .create(new HangingStream(bytes, diskWorks, new CountDownLatch(1)));
        RawChannel channel = channel("/a");
        for (int i = 0; i < 10_000; i++) {
            channel.log(new byte[100], i);
        }
        diskWorks.countDown();
        sink.close();
        statistics = sink.statistics();

        assertThat(statistics.droppedMessages()).isGreaterThan(5_000);
        assertThat(statistics.droppedByTopic()).isEqualTo(Map.of("/a", statistics.droppedMessages()));
        assertThat(statistics.recordedMessages() + statistics.droppedMessages()).isEqualTo(10_000);
        List<McapMessageRecord> messages = readUnfinished(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(messages).hasSize((int) statistics.recordedMessages());
        assertThatThrownBy(sink::path).isInstanceOf(IllegalStateException.class).hasMessageContaining("stream");
    }

    @Test
    void diskThatHangs_holdsUpWhoLogsButNotWhoAsks() throws Exception {
        CountDownLatch diskWorks = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        McapSink sink = builder()
                .compression(Compression.NONE)
                .chunkSizeBytes(10_000)
                .create(new HangingStream(bytes, diskWorks, waiting));
        RawChannel channel = channel("/a");
        Thread logging = new Thread(() -> {
            for (int i = 0; i < 1_000; i++) {
                channel.log(new byte[100], i);
            }
        });
        logging.start();
        waiting.await();
        long recorded = 0;
        // Before it waits for the disk it may wait for a lock.
        while (recorded < 100 || logging.getState() != Thread.State.WAITING) {
            recorded = sink.statistics().recordedMessages();
        }

        assertThat(recorded).isLessThanOrEqualTo(500);
        assertThat(sink.failure()).isEmpty();
        assertThat(sink.paths()).isEmpty();
        sink.pause();
        assertThat(sink.isPaused()).isTrue();
        diskWorks.countDown();
        logging.join();
        sink.close();
        RecordingStatistics statistics = sink.statistics();
        assertThat(statistics.recordedMessages() + statistics.pausedMessages()).isEqualTo(1_000);
        assertThat(statistics.pausedMessages()).isPositive();
        assertThat(readUnfinished(new ByteArrayInputStream(bytes.toByteArray())))
                .hasSize((int) statistics.recordedMessages());
    }

    @Test
    void channelThatIsClosedWhileTheDiskHangs_doesNotWaitForIt() throws Exception {
        AtomicBoolean hangs = new AtomicBoolean();
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        OutputStream output = new ByteArrayOutputStream() {
            @Override
            public void write(byte[] bytes, int offset, int length) {
                if (hangs.get()) {
                    writing.countDown();
                    await(goesOn);
                }
            }
        };
        RawChannel data =
                context.channelBuilder("/data").messageEncoding("json").build();
        RawChannel other =
                context.channelBuilder("/other").messageEncoding("json").build();
        try (McapSink sink = McapSink.builder()
                .context(context)
                .compression(Compression.NONE)
                .compressionWorkers(0)
                .create(output)) {
            hangs.set(true);
            Thread recording = new Thread(() -> {
                for (int i = 0; i < 20; i++) {
                    data.log(new byte[100_000]);
                }
            });
            recording.start();
            await(writing);
            Thread closing = new Thread(other::close);
            closing.start();
            closing.join(10_000);
            boolean closed = !closing.isAlive();
            goesOn.countDown();
            recording.join();

            assertThat(closed).isTrue();
            assertThat(sink.failure()).isEmpty();
        }
    }

    private McapSinkBuilder builder() {
        return McapSink.builder().context(context);
    }

    private RawChannel channel(String topic) {
        return context.channelBuilder(topic).messageEncoding("text").build();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
