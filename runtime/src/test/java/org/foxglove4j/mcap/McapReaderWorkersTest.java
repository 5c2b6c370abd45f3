package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What reads ahead, and who. */
class McapReaderWorkersTest {

    private static final int CHUNKS = 10;
    private static final int CHUNK_BYTES = 10_000;

    private final Thread asking = Thread.currentThread();
    private final CountDownLatch workerReads = new CountDownLatch(1);
    private final CountDownLatch askingThreadReads = new CountDownLatch(1);

    @ParameterizedTest
    @EnumSource(MessageOrder.class)
    void theThreadThatAsksReadsLaterChunksWhileAWorkerReadsTheNext(MessageOrder order) throws IOException {
        int messages = 0;
        MeetingSource source = new MeetingSource();
        try (McapReader reader = McapReader.builder().workers(1).open(source);
                MessageCursor cursor =
                        reader.messages(MessageQuery.all().order(order)).cursor()) {
            source.isOpen = true;
            while (cursor.next()) {
                assertThat(cursor.message().logTimeNanos())
                        .isEqualTo(order == MessageOrder.REVERSE_LOG_TIME ? CHUNKS - 1 - messages : messages);
                messages++;
            }
        }

        assertThat(messages).isEqualTo(CHUNKS);
        assertThat(workerReads.getCount()).isZero();
    }

    private static byte[] file() throws IOException {
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
        return out.toByteArray();
    }

    /** Lets a worker's first chunk last until the thread that asks for messages has turned to another. */
    private final class MeetingSource implements McapSource {

        private final McapSource source = McapSource.of(file());
        private volatile boolean isOpen;

        private MeetingSource() throws IOException {}

        @Override
        public long size() throws IOException {
            return source.size();
        }

        @Override
        public void read(long position, byte[] target, int offset, int length) throws IOException {
            if (isOpen && length >= CHUNK_BYTES) {
                meet();
            }
            source.read(position, target, offset, length);
        }

        @Override
        public void close() throws IOException {
            source.close();
        }

        private void meet() throws IOException {
            if (Thread.currentThread() != asking) {
                workerReads.countDown();
                await(askingThreadReads, "the thread that asks for messages only waits");
            } else if (workerReads.getCount() == 0) {
                askingThreadReads.countDown();
            } else {
                await(workerReads, "no worker reads");
            }
        }

        private void await(CountDownLatch latch, String otherwise) throws IOException {
            try {
                if (!latch.await(20, TimeUnit.SECONDS)) {
                    throw new IOException(otherwise);
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
