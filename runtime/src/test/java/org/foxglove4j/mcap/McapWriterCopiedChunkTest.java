package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import org.foxglove4j.mcap.internal.bytes.RecordBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests copying chunks of other files unchanged, and finding them by all indexes. */
class McapWriterCopiedChunkTest {

    private static final McapChannel CHANNEL = new McapChannel(7, 0, "/a", "raw", Map.of());

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void chunksAreCopiedAmongMessages(int workers) throws IOException {
        try (McapWriter writer =
                McapWriter.builder().compressionWorkers(workers).create(bytes)) {
            writer.addChannel(CHANNEL);
            writer.addChannel(new McapChannel(8, 0, "/b", "raw", Map.of()));
            writer.writeMessage(8, 5, new byte[10]);
            writer.writeChunk(chunk(), List.of(new McapMessageIndex(7, 3, 0, 4, 33)));
            writer.writeMessage(7, 9, new byte[10]);
            writer.writeChunk(chunk(), List.of(new McapMessageIndex(7, 3, 0, 4, 33)));
        }

        StructureChecker file = StructureChecker.check(bytes.toByteArray());
        assertThat(file.messages).extracting(McapMessageRecord::logTimeNanos).containsExactly(5L, 3L, 4L, 9L, 3L, 4L);
        assertThat(file.chunkCompressions).hasSize(4);
        assertThat(file.duplicateDefinitions).isZero();
        assertThat(file.summaryCounts).containsKeys(Opcode.CHUNK_INDEX, Opcode.STATISTICS);
    }

    @Test
    void chunkWithAnUnknownChannelIsRejected() throws IOException {
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            assertThatThrownBy(() -> writer.writeChunk(chunk(), List.of(new McapMessageIndex(7, 3, 0, 4, 33))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("channel id 7");
        }
        assertThat(StructureChecker.check(bytes.toByteArray()).chunkCompressions)
                .isEmpty();
    }

    @Test
    void failingIndexesLeaveNothingOfTheChunk() throws IOException {
        List<McapMessageIndex> failing = new AbstractList<>() {
            private int reads;

            @Override
            public McapMessageIndex get(int index) {
                if (reads++ > 0) {
                    throw new IllegalStateException("read twice");
                }
                return new McapMessageIndex(7, 3, 0, 4, 33);
            }

            @Override
            public int size() {
                return 1;
            }
        };
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            writer.addChannel(CHANNEL);
            assertThatThrownBy(() -> writer.writeChunk(chunk(), failing)).hasMessage("read twice");
            writer.writeMessage(7, 9, new byte[10]);
        }

        assertThat(StructureChecker.check(bytes.toByteArray()).messages)
                .extracting(McapMessageRecord::logTimeNanos)
                .containsExactly(9L);
    }

    @Test
    void unchunkedWriterRejectsChunks() throws IOException {
        try (McapWriter writer = McapWriter.builder().chunked(false).create(bytes)) {
            writer.addChannel(CHANNEL);
            assertThatThrownBy(() -> writer.writeChunk(chunk(), List.of()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("chunked(true)");
        }
    }

    private static McapChunk chunk() {
        RecordBuffer records = new RecordBuffer(100);
        ByteSlice data = ByteSlice.of(new byte[2]);
        RecordEncoder.encode(new McapMessageRecord(7, 1, 3, 3, data), records);
        RecordEncoder.encode(new McapMessageRecord(7, 2, 4, 4, data), records);
        return new McapChunk(3, 4, records.length(), 0, "", ByteSlice.of(records.toByteArray()));
    }
}
