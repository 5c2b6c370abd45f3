package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that large uncompressed messages are written directly from the caller's direct buffer, with the same result.
 */
class McapWriterLentMessageTest {

    private static final int CHUNK_SIZE = 1 << 17;
    private static final int MAX_LENGTH = 3 << 16;

    private final List<McapMessageRecord> written = new ArrayList<>();

    @Test
    void unchunkedRecordsAreIdentical() throws IOException {
        byte[] lent = write(McapWriter.builder().chunked(false), 0);
        byte[] copied = write(McapWriter.builder().chunked(false), 1);

        assertThat(lent).isEqualTo(copied);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void chunksAreValidWithAllCrcSettings(boolean chunkCrc, boolean dataSectionCrc) throws IOException {
        byte[] bytes = write(
                McapWriter.builder()
                        .compression(Compression.NONE)
                        .chunkSizeBytes(CHUNK_SIZE)
                        .chunkCrc(chunkCrc)
                        .dataSectionCrc(dataSectionCrc),
                0);

        StructureChecker file = StructureChecker.check(bytes);
        assertThat(file.messages).isEqualTo(written);
        try (McapReader reader = McapReader.builder().crcCheck(CrcCheck.ON).open(McapSource.of(bytes))) {
            int count = 0;
            for (McapMessage message : reader.messages()) {
                assertThat(message.logTimeNanos()).isEqualTo(count++);
            }
            assertThat(count).isEqualTo(written.size());
        }
    }

    /** Buffers of java.lang.foreign can be closed, and may be for one thread only. */
    @ParameterizedTest
    @ValueSource(longs = {100, 100_000})
    @EnabledForJreRange(min = JRE.JAVA_22)
    void unreadableMemoryIsRejectedWithoutHarmingOtherMessages(long length) throws Exception {
        Class<?> type = Class.forName("java.lang.foreign.Arena");
        AutoCloseable arena = (AutoCloseable) type.getMethod("ofConfined").invoke(null);
        Object segment = type.getMethod("allocate", long.class).invoke(arena, length);
        Class<?> segmentType = Class.forName("java.lang.foreign.MemorySegment");
        ByteBuffer data = (ByteBuffer) segmentType.getMethod("asByteBuffer").invoke(segment);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        McapWriterBuilder builder =
                McapWriter.builder().compression(Compression.NONE).chunkSizeBytes(CHUNK_SIZE);
        try (McapWriter writer = builder.create(bytes)) {
            int channel = writer.addChannel(0, "/a", "raw", Map.of());
            writer.writeMessage(channel, 1, data);
            arena.close();
            assertThatThrownBy(() -> writer.writeMessage(channel, 2, data)).isInstanceOf(IllegalStateException.class);
            writer.writeMessage(channel, 3, new byte[10]);
        }
        assertThat(StructureChecker.check(bytes.toByteArray()).messages).hasSize(2);
    }

    private byte[] write(McapWriterBuilder builder, int workers) throws IOException {
        written.clear();
        Random random = new Random(1);
        byte[] pool = new byte[2 * MAX_LENGTH];
        random.nextBytes(pool);
        ByteBuffer directPool = ByteBuffer.allocateDirect(pool.length).put(0, pool);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (McapWriter writer = builder.compressionWorkers(workers).create(bytes)) {
            int[] channels = new int[3];
            for (int i = 0; i < channels.length; i++) {
                channels[i] = writer.addChannel(0, "/" + i, "raw", Map.of());
            }
            for (int i = 0; i < 300; i++) {
                int channel = channels[random.nextInt(channels.length)];
                int length = random.nextInt(random.nextBoolean() ? 200 : MAX_LENGTH);
                int offset = random.nextInt(MAX_LENGTH);
                switch (random.nextInt(4)) {
                    case 0 -> writer.writeMessage(channel, i, i, i, pool, offset, length);
                    case 1 -> write(writer, channel, i, ByteBuffer.wrap(pool, offset, length));
                    case 2 ->
                        write(
                                writer,
                                channel,
                                i,
                                directPool.limit(offset + length).position(offset));
                    default ->
                        write(
                                writer,
                                channel,
                                i,
                                directPool.slice(offset, length).asReadOnlyBuffer());
                }
                directPool.clear();
                ByteSlice data = ByteSlice.of(Arrays.copyOfRange(pool, offset, offset + length));
                written.add(new McapMessageRecord(channel, i, i, i, data));
            }
        }
        return bytes.toByteArray();
    }

    private static void write(McapWriter writer, int channel, int number, ByteBuffer data) throws IOException {
        int position = data.position();
        int limit = data.limit();
        writer.writeMessage(channel, number, number, number, data);
        assertThat(data.position()).isEqualTo(position);
        assertThat(data.limit()).isEqualTo(limit);
    }
}
