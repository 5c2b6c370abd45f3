package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that writing messages allocates nothing. */
class McapWriterGarbageTest {

    private static final int ROUNDS = 6;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final byte[] data = new byte[100];
    private final ByteBuffer directData = ByteBuffer.allocateDirect(100);
    private final byte[] largeData = new byte[10_000];
    private final ByteBuffer largeDirectData = ByteBuffer.allocateDirect(10_000);

    @ParameterizedTest
    @CsvSource({
        "NONE, 0, true",
        "NONE, 0, false",
        "NONE, 2, true",
        "NONE, 2, false",
        "LZ4, 0, true",
        "ZSTD, 0, true",
        "ZSTD, 2, true"
    })
    void writingAMessageAllocatesNothing(Compression compression, int workers, boolean chunked) throws IOException {
        McapWriterBuilder builder = McapWriter.builder()
                .compression(compression)
                .compressionWorkers(workers)
                .chunked(chunked);
        try (McapWriter writer = builder.create(OutputStream.nullOutputStream())) {
            int channel = writer.addChannel(0, "/a", "raw", Map.of());
            write(writer, channel, 20_000);
            writer.flush();

            write(writer, channel, 1);
            assertThat(allocatedBy(writer, channel, 500, 1)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"NONE, 0, true", "NONE, 0, false", "NONE, 2, true", "ZSTD, 0, true"})
    void writingALargeMessageAllocatesNothing(Compression compression, int workers, boolean chunked)
            throws IOException {
        McapWriterBuilder builder = McapWriter.builder()
                .compression(compression)
                .compressionWorkers(workers)
                .chunked(chunked);
        try (McapWriter writer = builder.create(OutputStream.nullOutputStream())) {
            int channel = writer.addChannel(0, "/a", "raw", Map.of());
            writeLarge(writer, channel, 5_000);
            writer.flush();

            long least = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS && least > 0; round++) {
                writeLarge(writer, channel, 1);
                long before = THREADS.getCurrentThreadAllocatedBytes();
                writeLarge(writer, channel, 10);
                least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
                writer.flush();
            }
            assertThat(least).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"NONE, 0", "NONE, 2", "LZ4, 0", "ZSTD, 0", "ZSTD, 2"})
    void chunkAllocatesOnlyItsIndex(Compression compression, int workers) throws IOException {
        McapWriterBuilder builder = McapWriter.builder()
                .compression(compression)
                .compressionWorkers(workers)
                .chunkSizeBytes(1 << 17);
        try (McapWriter writer = builder.create(OutputStream.nullOutputStream())) {
            int channel = writer.addChannel(0, "/a", "raw", Map.of());
            write(writer, channel, 100_000);

            // A chunk contains a thousand messages, and needs about 300 bytes in the summary and for its encoding.
            assertThat(allocatedBy(writer, channel, 100_000, 100_000)).isLessThan(100_000);
        }
    }

    /** Returns the least that a round allocates: on a busy machine the JIT compiler is late with the first ones. */
    private long allocatedBy(McapWriter writer, int channel, int count, long allowed) throws IOException {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least >= allowed; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            write(writer, channel, count);
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    private void write(McapWriter writer, int channel, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            writer.writeMessage(channel, i, data);
            writer.writeMessage(channel, i, i, i, directData);
        }
    }

    private void writeLarge(McapWriter writer, int channel, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            writer.writeMessage(channel, i, largeData);
            writer.writeMessage(channel, i, largeDirectData);
        }
    }
}
