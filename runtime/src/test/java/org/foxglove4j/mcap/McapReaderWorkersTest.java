package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What reads ahead, and who. */
class McapReaderWorkersTest {

    private static final int CHUNKS = 10;
    private static final int CHUNK_BYTES = 10_000;
    private static final long PATIENCE_SECONDS = 20;

    private final Thread asking = Thread.currentThread();
    private final CountDownLatch workerReads = new CountDownLatch(1);

    @ParameterizedTest
    @EnumSource(MessageOrder.class)
    void theThreadThatAsksReadsLaterChunksWhileAWorkerReadsTheNext(MessageOrder order) throws IOException {
        CountDownLatch askingThreadReads = new CountDownLatch(1);
        ChunkReads reads = () -> {
            if (Thread.currentThread() != asking) {
                workerReads.countDown();
                await(askingThreadReads, "the thread that asks for messages only waits");
            } else if (workerReads.getCount() == 0) {
                askingThreadReads.countDown();
            } else {
                await(workerReads, "no worker reads");
            }
        };

        List<Long> times = new ArrayList<>();
        try (Source source = new Source(reads);
                McapReader reader = McapReader.builder().workers(1).open(source);
                MessageCursor cursor = source.cursor(reader, order)) {
            while (cursor.next()) {
                times.add(cursor.message().logTimeNanos());
            }
        }

        assertThat(times).isEqualTo(expectedTimes(order));
    }

    @ParameterizedTest
    @EnumSource(MessageOrder.class)
    void nothingIsLeftOutWhenTheThreadThatAsksIsInterrupted(MessageOrder order) throws IOException {
        CountDownLatch interrupted = new CountDownLatch(1);
        ChunkReads reads = () -> {
            if (Thread.currentThread() == asking) {
                await(workerReads, "no worker reads");
            } else if (workerReads.getCount() > 0) {
                workerReads.countDown();
                awaitThatItWaits(asking);
                asking.interrupt();
                await(interrupted, "the thread that asks for messages goes on waiting");
            }
        };

        List<Long> times = new ArrayList<>();
        try (Source source = new Source(reads);
                McapReader reader = McapReader.builder().workers(1).open(source);
                MessageCursor cursor = source.cursor(reader, order)) {
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
        return LongStream.range(0, CHUNKS)
                .map(time -> order == MessageOrder.REVERSE_LOG_TIME ? CHUNKS - 1 - time : time)
                .boxed()
                .toList();
    }

    private static void await(CountDownLatch latch, String otherwise) throws IOException {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(otherwise);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void awaitThatItWaits(Thread thread) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (thread.getState() != Thread.State.WAITING) {
            if (System.nanoTime() - deadline > 0) {
                throw new IOException("the thread that asks for messages does not wait");
            }
            Thread.onSpinWait();
        }
    }

    @FunctionalInterface
    private interface ChunkReads {
        void read() throws IOException;
    }

    /** A file of chunks with one message each, which tells of each read of one. */
    private static final class Source implements McapSource {

        private final McapSource file;
        private final ChunkReads reads;
        private volatile boolean isOpen;

        Source(ChunkReads reads) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (McapWriter writer = McapWriter.builder()
                    .compression(Compression.NONE)
                    .chunkSizeBytes(CHUNK_BYTES)
                    .create(out)) {
                int channel = writer.addChannel(0, "/a", "raw", Map.of());
                for (int i = 0; i < CHUNKS; i++) {
                    writer.writeMessage(channel, i, new byte[CHUNK_BYTES]);
                }
            }
            this.file = McapSource.of(out.toByteArray());
            this.reads = reads;
        }

        MessageCursor cursor(McapReader reader, MessageOrder order) throws IOException {
            isOpen = true;
            return reader.messages(MessageQuery.all().order(order)).cursor();
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void read(long position, byte[] target, int offset, int length) throws IOException {
            if (isOpen && length >= CHUNK_BYTES) {
                reads.read();
            }
            file.read(position, target, offset, length);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
