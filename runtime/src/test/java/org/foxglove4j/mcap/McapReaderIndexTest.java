package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foxglove4j.mcap.McapAssembler.channel;
import static org.foxglove4j.mcap.McapAssembler.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests what is found by the index of a file, and what is not read for it. */
class McapReaderIndexTest {

    @Test
    void summaryIsAvailableWithoutReadingTheData(@TempDir Path folder) throws IOException {
        byte[] file = writtenFile(folder, 100_000);
        CountingSource source = new CountingSource(file);
        try (McapReader reader = McapReader.open(source)) {
            McapSummary summary = reader.summary();

            assertThat(summary.channels()).extracting(McapChannel::topic).containsExactly("/a", "/b");
            assertThat(reader.statistics()).isNotNull();
            assertThat(reader.statistics().messageCount()).isEqualTo(100_000);
            assertThat(summary.chunkIndexes()).hasSizeGreaterThan(30);
            assertThat(source.takeReads()).isLessThanOrEqualTo(3);
            assertThat(source.takeBytes()).isLessThan(200_000);
        }
        assertThat(source.isClosed()).isTrue();
    }

    @Test
    void firstMessageByTimeReadsOneChunk(@TempDir Path folder) throws IOException {
        byte[] file = writtenFile(folder, 100_000);
        CountingSource source = new CountingSource(file);
        try (McapReader reader = McapReader.open(source)) {
            for (MessageOrder order : MessageOrder.values()) {
                reader.summary();
                source.takeReads();

                assertThat(reader.messages(MessageQuery.all().order(order))
                                .iterator()
                                .hasNext())
                        .isTrue();
                assertThat(source.takeReads()).as(order.toString()).isEqualTo(1);
            }
        }
    }

    @Test
    void chunksOutsideTheQueryAreNotRead(@TempDir Path folder) throws IOException {
        byte[] file = writtenFile(folder, 100_000);
        CountingSource source = new CountingSource(file);
        try (McapReader reader = McapReader.open(source)) {
            reader.summary();
            source.takeReads();
            MessageQuery oneSecond =
                    MessageQuery.all().from(Instant.ofEpochSecond(50)).until(Instant.ofEpochSecond(51));

            assertThat(reader.messages(oneSecond).stream()).hasSize(1000);
            assertThat(source.takeReads()).isBetween(1, 3);
            assertThat(reader.messages(MessageQuery.topics("/nowhere"))).isEmpty();
            assertThat(source.takeReads()).isZero();
        }
    }

    @Test
    void onlyWantedPartsOfUncompressedChunksAreReadWithoutCrcCheck() throws IOException {
        byte[] file = largeAndSmallMessages();
        for (CrcCheck crcCheck : CrcCheck.values()) {
            for (int minGapBytes : new int[] {100, 1 << 20}) {
                CountingSource source = new CountingSource(file, minGapBytes);
                try (McapReader reader = McapReader.builder().crcCheck(crcCheck).open(source)) {
                    reader.summary();
                    source.takeBytes();

                    assertThat(reader.messages(MessageQuery.topics("/small")).stream()
                                    .map(McapMessage::logTimeNanos))
                            .hasSize(100)
                            .isSorted();
                    assertThat(source.takeBytes() < file.length / 10)
                            .as("%s, %d", crcCheck, minGapBytes)
                            .isEqualTo(crcCheck == CrcCheck.OFF && minGapBytes == 100);
                    assertThat(reader.messages(MessageQuery.topics("/large"))).hasSize(100);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CrcCheck.class)
    void wrongMessageIndexIsNotUsed(CrcCheck crcCheck) throws IOException {
        byte[] file = largeAndSmallMessages();
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = file.clone();
            try (McapReader reader = McapReader.open(McapSource.of(file))) {
                for (McapChunkIndex chunk : reader.summary().chunkIndexes()) {
                    int indexStart = (int) (chunk.chunkStartOffset() + chunk.chunkLength());
                    // The times of entries are believed, their places are not.
                    int entry = indexStart + 15 + 16 * random.nextInt(10);
                    damaged[entry + 8 + random.nextInt(8)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            try (McapReader reader = McapReader.builder().crcCheck(crcCheck).open(McapSource.of(damaged))) {
                assertThat(reader.messages(MessageQuery.topics("/small"))).hasSize(100);
            }
        }
    }

    @Test
    void messagesOutsideOfChunksAreFoundDespiteAnIndex() throws IOException {
        McapAssembler file = new McapAssembler()
                .add(channel(1, 0))
                .chunk(Compression.ZSTD, message(1, 1, 10), message(1, 2, 40))
                .add(message(1, 3, 30))
                .add(new McapMetadata("m", Map.of()))
                .add(message(1, 4, 20))
                .chunk(Compression.ZSTD, message(1, 5, 5));
        try (McapReader reader = McapReader.open(McapSource.of(file.finish()))) {
            assertThat(Sequences.of(reader.messages())).containsExactly(5L, 1L, 4L, 3L, 2L);
            assertThat(Sequences.of(reader.messages(MessageQuery.all().order(MessageOrder.FILE))))
                    .containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(reader.summary().metadataIndexes())
                    .extracting(McapMetadataIndex::name)
                    .containsExactly("m");
        }
    }

    @Test
    void fileWithoutASummaryIsReadByItsChunkHeaders() throws IOException {
        McapAssembler file = new McapAssembler().chunkIndexes(false);
        file.chunk(Compression.ZSTD, channel(1, 0), channel(2, 0), message(1, 1, 10));
        for (int i = 2; i <= 50; i++) {
            file.chunk(Compression.ZSTD, message(1 + i % 2, i, 10L * i));
        }
        byte[] bytes = file.finish();
        CountingSource source = new CountingSource(bytes);
        try (McapReader reader = McapReader.open(source)) {
            assertThat(reader.summary().chunkIndexes()).hasSize(50);
            assertThat(reader.summary().chunkIndexes().get(1).messageIndexOffsets())
                    .containsOnlyKeys(1);
            source.takeReads();

            assertThat(Sequences.of(
                            reader.messages(MessageQuery.topics("/topic2").fromNanos(470))))
                    .containsExactly(47L, 49L);
            assertThat(source.takeReads()).isLessThan(5);
        }
    }

    @Test
    void emptyIndexesAndChunksAreHarmless() throws IOException {
        McapAssembler file = new McapAssembler().chunkIndexes(false).messageIndexes(false);
        file.chunk(Compression.NONE, channel(1, 0), message(1, 1, 10))
                .add(new McapMessageIndex(1, 10, 40))
                .add(new McapMessageIndex(7))
                .add(new McapChunk(-1, 0, 0, 0, "lz4", ByteSlice.EMPTY));
        try (McapReader reader = McapReader.open(McapSource.of(file.finish()))) {
            assertThat(Sequences.of(
                            reader.messages(MessageQuery.topics("/topic1").fromNanos(1))))
                    .containsExactly(1L);
        }
    }

    /** Returns ten chunks, each with ten messages of some bytes on /small and ten of some thousand on /large. */
    private static byte[] largeAndSmallMessages() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (McapWriter writer = McapWriter.builder()
                .compression(Compression.NONE)
                .chunkSizeBytes(1 << 20)
                .create(out)) {
            int small = writer.addChannel(0, "/small", "raw", Map.of());
            int large = writer.addChannel(0, "/large", "raw", Map.of());
            for (int i = 0; i < 100; i++) {
                writer.writeMessage(small, 2 * i, new byte[20]);
                writer.writeMessage(large, 2 * i + 1, new byte[4000]);
                if (i % 10 == 9) {
                    writer.flush();
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] writtenFile(Path folder, int count) throws IOException {
        Path path = folder.resolve("written.mcap");
        try (McapWriter writer =
                McapWriter.builder().chunkSizeBytes(100_000).overwrite(true).create(path)) {
            int a = writer.addChannel(0, "/a", "json", Map.of());
            int b = writer.addChannel(0, "/b", "json", Map.of());
            byte[] data = new byte[50];
            for (int i = 0; i < count; i++) {
                writer.writeMessage(i % 2 == 0 ? a : b, i * 1_000_000L, data);
            }
        }
        return Files.readAllBytes(path);
    }
}
