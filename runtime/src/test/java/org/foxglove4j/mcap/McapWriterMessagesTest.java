package org.foxglove4j.mcap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests messages and their chunks. */
class McapWriterMessagesTest {

    private static final byte[] DATA = "{}".getBytes(UTF_8);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void sequenceNumbersContinuePerChannel() throws IOException {
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            int a = writer.addChannel(0, "/a", "raw", Map.of());
            int b = writer.addChannel(0, "/b", "raw", Map.of());
            writer.writeMessage(a, 1, DATA);
            writer.writeMessage(b, 1, DATA);
            writer.writeMessage(a, 1, DATA);
            writer.writeMessage(a, 0xFFFF_FFFFL, 1, 2, DATA, 0, 1);
            writer.writeMessage(a, 1, DATA, 1, 1);
        }

        assertThat(StructureChecker.check(bytes.toByteArray()).messages)
                .extracting(McapMessageRecord::sequence)
                .containsExactly(1L, 1L, 2L, 0xFFFF_FFFFL, 0L);
    }

    @Test
    void messagesMayBeInAnyBuffer() throws IOException {
        ByteBuffer direct =
                ByteBuffer.allocateDirect(10).put(3, (byte) 42).position(3).limit(5);
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            int channel = writer.addChannel(0, "/a", "raw", Map.of());
            writer.writeMessage(channel, 1, 2, 3, direct);
            writer.writeMessage(channel, 1, 2, 3, direct.asReadOnlyBuffer());
        }

        assertThat(direct.position()).isEqualTo(3);
        McapMessageRecord expected = new McapMessageRecord(1, 1, 2, 3, ByteSlice.of(new byte[] {42, 0}));
        assertThat(StructureChecker.check(bytes.toByteArray()).messages).containsExactly(expected, expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void messageLargerThanAChunkGetsItsOwn(int workers) throws IOException {
        List<McapMessageRecord> messages = new ArrayList<>();
        Random random = new Random(1);
        McapWriterBuilder builder = McapWriter.builder().chunkSizeBytes(1000).compressionWorkers(workers);
        try (McapWriter writer = builder.create(bytes)) {
            writer.addChannel(0, "/a", "raw", Map.of());
            for (int length : new int[] {10, 5_000_000, 10, 10, 1001, 40_000, 0, 969, 970}) {
                byte[] data = new byte[length];
                random.nextBytes(data);
                McapMessageRecord message = new McapMessageRecord(1, 0, length, length, ByteSlice.of(data));
                messages.add(message);
                writer.writeMessage(message);
            }
        }

        StructureChecker file = StructureChecker.check(bytes.toByteArray());
        assertThat(file.messages).isEqualTo(messages);
        assertThat(file.chunkCompressions).hasSize(8);
    }

    @Test
    void incompressibleChunkIsStoredUncompressed() throws IOException {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            int channel = writer.addChannel(0, "/a", "raw", Map.of());
            writer.writeMessage(channel, 1, noise);
            writer.flush();
            writer.writeMessage(channel, 2, new byte[5000]);
            writer.flush();
            writer.writeMessage(channel, 2, new byte[900]);
        }

        assertThat(StructureChecker.check(bytes.toByteArray()).chunkCompressions)
                .containsExactly("", "zstd", "");
    }

    @Test
    void concurrentWritesProduceAValidFile() throws Exception {
        McapWriterBuilder builder = McapWriter.builder().chunkSizeBytes(2000).compressionWorkers(2);
        try (McapWriter writer = builder.create(bytes)) {
            List<Thread> threads = IntStream.range(0, 4)
                    .mapToObj(i -> new Thread(() -> writeSome(writer, i)))
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }

        StructureChecker file = StructureChecker.check(bytes.toByteArray());
        assertThat(file.messages).hasSize(4 * 3000);
        for (int id = 1; id <= 4; id++) {
            int channelId = id;
            assertThat(file.messages.stream()
                            .filter(message -> message.channelId() == channelId)
                            .map(McapMessageRecord::sequence))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 3000)
                            .mapToObj(Long::valueOf)
                            .toList());
        }
    }

    private static void writeSome(McapWriter writer, int thread) {
        try {
            int channel = writer.addChannel(0, "/" + thread, "raw", Map.of());
            for (int i = 0; i < 3000; i++) {
                writer.writeMessage(channel, i, DATA);
                if (i % 500 == 0) {
                    writer.flush();
                    writer.writeMetadata("m", Map.of());
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
