package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that reading messages with a cursor allocates nothing. */
class McapReaderGarbageTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int MESSAGES = 100_000;
    private static final int WARM_UP_MESSAGES = 20_000;

    /** The head of a chunk, and what the decompressors take for themselves. */
    private static final int MAX_BYTES_PER_CHUNK = 1024;

    private static final int CHUNK_BYTES = 1 << 17;

    /** The decompressed chunks that are held with one worker: it depends on the threads when there are so many. */
    private static final int HELD_AHEAD_BYTES = 7 * CHUNK_BYTES;

    private long sum;

    @ParameterizedTest
    @EnumSource(Compression.class)
    void readingAnIndexedFileAllocatesNothingPerMessage(Compression compression) throws IOException {
        byte[] file = file(compression);
        try (McapReader reader = McapReader.open(McapSource.of(file))) {
            int chunks = reader.summary().chunkIndexes().size();
            for (MessageOrder order : MessageOrder.values()) {
                for (MessageQuery query : new MessageQuery[] {MessageQuery.all(), MessageQuery.topics("/a")}) {
                    try (MessageCursor cursor =
                            reader.messages(query.order(order)).cursor()) {
                        checkAllocation(cursor, chunks, compression + ", " + order);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void readingAStreamAllocatesNothingPerMessage(Compression compression) throws IOException {
        byte[] file = file(compression);
        int chunks;
        try (McapReader reader = McapReader.open(McapSource.of(file))) {
            chunks = reader.summary().chunkIndexes().size();
        }
        for (int i = 0; i < 2; i++) {
            try (McapStreamReader reader = McapStreamReader.open(new ByteArrayInputStream(file));
                    MessageCursor cursor = reader.messages().cursor()) {
                checkAllocation(cursor, chunks, compression.toString());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void readingAFileAllocatesNothingPerMessage(Compression compression, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("garbage.mcap");
        Files.write(file, file(compression));
        int chunks;
        try (McapReader reader = McapReader.open(file);
                MessageCursor cursor = reader.messages().cursor()) {
            chunks = reader.summary().chunkIndexes().size();
            checkAllocation(cursor, chunks, compression + ", by its index");
        }
        try (McapStreamReader reader = McapStreamReader.open(file);
                MessageCursor cursor = reader.messages().cursor()) {
            checkAllocation(cursor, chunks, compression + ", streamed");
        }
        try (McapStreamReader reader = McapStreamReader.builder().workers(1).open(file);
                MessageCursor cursor = reader.messages().cursor()) {
            checkAllocation(cursor, chunks, compression + ", streamed with a worker", HELD_AHEAD_BYTES);
        }
    }

    private void checkAllocation(MessageCursor cursor, int chunks, String name) throws IOException {
        checkAllocation(cursor, chunks, name, 0);
    }

    private void checkAllocation(MessageCursor cursor, int chunks, String name, long heldBytes) throws IOException {
        // The arrays have grown as long as the longest chunks by then.
        assertThat(read(cursor, WARM_UP_MESSAGES)).isEqualTo(WARM_UP_MESSAGES);

        long withinAChunk = Long.MAX_VALUE;
        long start = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 20; i++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            read(cursor, 100);
            withinAChunk = Math.min(withinAChunk, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        read(cursor, MESSAGES);
        long all = THREADS.getCurrentThreadAllocatedBytes() - start;

        assertThat(withinAChunk).as(name).isZero();
        assertThat(all).as(name).isLessThan((long) chunks * MAX_BYTES_PER_CHUNK + heldBytes);
    }

    private int read(MessageCursor cursor, int count) throws IOException {
        int read = 0;
        while (read < count && cursor.next()) {
            McapMessage message = cursor.message();
            sum += message.logTimeNanos() + message.dataArray()[message.dataOffset()] + message.dataLength();
            read++;
        }
        return read;
    }

    private static byte[] file(Compression compression) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (McapWriter writer = McapWriter.builder()
                .compression(compression)
                .chunkSizeBytes(CHUNK_BYTES)
                .create(out)) {
            int[] channels = {
                writer.addChannel(0, "/a", "raw", Map.of()),
                writer.addChannel(0, "/b", "raw", Map.of()),
                writer.addChannel(0, "/c", "raw", Map.of()),
                writer.addChannel(0, "/d", "raw", Map.of())
            };
            byte[] data = new byte[100];
            for (int i = 0; i < MESSAGES; i++) {
                data[i % 100]++;
                writer.writeMessage(channels[i % 4], i, data);
            }
        }
        return out.toByteArray();
    }
}
