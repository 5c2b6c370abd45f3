package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests unusual but valid files: indexed, as a stream, recovered, and appended to. */
class OddFilesTest {

    @TempDir
    Path folder;

    @Test
    void fileMayContainOnlyMetadataAndAttachments() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (McapWriter writer = McapWriter.builder().create(bytes)) {
            writer.writeMetadata("m", Map.of("a", "b"));
            writer.writeAttachment(new McapAttachment(1, 2, "n", "text/plain", ByteSlice.of(new byte[] {7})));
        }

        assertMessages(bytes.toByteArray());
        try (McapReader reader = McapReader.open(McapSource.of(bytes.toByteArray()))) {
            assertThat(reader.readMetadata(reader.summary().metadataIndexes().get(0))
                            .metadata())
                    .isEqualTo(Map.of("a", "b"));
            assertThat(reader.readAttachment(
                                    reader.summary().attachmentIndexes().get(0))
                            .data()
                            .toByteArray())
                    .containsExactly(7);
        }
    }

    @Test
    void emptyFileIsValid() throws IOException {
        assertMessages(new McapAssembler().finish());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        McapWriter.builder().create(bytes).close();
        assertMessages(bytes.toByteArray());
    }

    @Test
    void emptyChunksAreValid() throws IOException {
        McapAssembler file = new McapAssembler().chunk(Compression.NONE);
        for (Compression compression : Compression.values()) {
            file.chunk(compression.formatName(), new byte[0]);
            file.chunk(compression, McapAssembler.channel(1, 0));
        }
        file.chunk(Compression.ZSTD, McapAssembler.channel(1, 0), McapAssembler.message(1, 1, 5));

        assertMessages(file.finish(), 1L);
    }

    @Test
    void overlappingChunksMayUseDifferentCompressions() throws IOException {
        byte[] file = new McapAssembler()
                .chunk(
                        Compression.ZSTD,
                        McapAssembler.channel(1, 0),
                        McapAssembler.message(1, 1, 10),
                        McapAssembler.message(1, 5, 50))
                .chunk(Compression.LZ4, McapAssembler.message(1, 4, 40), McapAssembler.message(1, 2, 20))
                .chunk(Compression.NONE, McapAssembler.message(1, 3, 30), McapAssembler.message(1, 6, 60))
                .finish();

        assertMessages(file, 1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void equalDefinitionsMayBeRepeated() throws IOException {
        byte[] file = new McapAssembler()
                .add(McapAssembler.schema(1))
                .chunk(
                        Compression.ZSTD,
                        McapAssembler.schema(1),
                        McapAssembler.channel(1, 1),
                        McapAssembler.channel(1, 1),
                        McapAssembler.message(1, 1, 1))
                .chunk(
                        Compression.NONE,
                        McapAssembler.schema(1),
                        McapAssembler.channel(1, 1),
                        McapAssembler.message(1, 2, 2))
                .addToSummary(McapAssembler.schema(1))
                .addToSummary(McapAssembler.channel(1, 1))
                .finish();

        assertMessages(file, 1L, 2L);
        try (McapReader reader = McapReader.open(McapSource.of(file))) {
            assertThat(reader.summary().schemas()).hasSize(1);
            assertThat(reader.summary().channels()).hasSize(1);
        }
    }

    @Test
    void recoveryKeepsBothDefinitionsWithTheSameId() throws IOException {
        McapChannel other = new McapChannel(1, 0, "/other", "json", Map.of());
        byte[] file = new McapAssembler()
                .chunk(Compression.NONE, McapAssembler.channel(1, 0), McapAssembler.message(1, 1, 1))
                .chunk(Compression.NONE, other, McapAssembler.message(1, 2, 2))
                .finish();

        assertThatThrownBy(() -> McapReader.open(McapSource.of(file)).messages().count())
                .isInstanceOf(McapFormatException.class)
                .hasMessageContaining("channel 1");
        try (McapReader reader = McapReader.open(McapSource.of(recover(file)))) {
            assertThat(reader.messages().stream()
                            .map(message -> message.channel().topic()))
                    .containsExactly("/topic1", "/other");
        }
    }

    @Test
    void privateRecordsAreReadCopiedAndKeptByAppending() throws IOException {
        McapUnknownRecord loose = new McapUnknownRecord(0x80, ByteSlice.of(new byte[] {1, 2}));
        McapUnknownRecord last = new McapUnknownRecord(0xFF, ByteSlice.EMPTY);
        byte[] file = new McapAssembler()
                .add(loose)
                .chunk(Compression.ZSTD, McapAssembler.channel(1, 0), McapAssembler.message(1, 1, 1))
                .add(last)
                .addToSummary(McapAssembler.channel(1, 0))
                .finish();

        assertMessages(file, 1L);
        assertThat(privateRecords(file)).containsExactly(loose, last);
        assertThat(privateRecords(recover(file))).containsExactly(loose, last);
        Path path = Files.write(folder.resolve("private.mcap"), file);
        McapWriter.append(path).close();
        assertThat(privateRecords(Files.readAllBytes(path))).containsExactly(loose, last);
    }

    @Test
    void recordsOfLaterVersionsAreSkipped() throws IOException {
        McapUnknownRecord later = new McapUnknownRecord(0x42, ByteSlice.of(new byte[] {1, 2}));
        byte[] file = new McapAssembler()
                .add(later)
                .chunk(Compression.ZSTD, later, McapAssembler.channel(1, 0), McapAssembler.message(1, 1, 1), later)
                .add(later)
                .addToSummary(later)
                .addToSummary(McapAssembler.channel(1, 0))
                .finish();

        assertMessages(file, 1L);
        assertThat(privateRecords(file)).isEmpty();
        List<McapUnknownRecord> found = new ArrayList<>();
        McapStreamReader.builder()
                .onUnknownRecord(found::add)
                .open(new ByteArrayInputStream(file))
                .messages()
                .count();
        assertThat(found).containsOnly(later).hasSizeGreaterThan(3);
    }

    @Test
    void attachmentsAtAWrongIndexAreSearchedFor() throws IOException {
        McapAttachment attachment = new McapAttachment(1, 2, "n", "", ByteSlice.of(new byte[20]));
        McapAssembler file = new McapAssembler()
                .add(McapAssembler.channel(1, 0))
                .add(McapAssembler.message(1, 1, 1))
                .add(attachment);
        file.addToSummary(McapAssembler.channel(1, 0))
                .addToSummary(new McapAttachmentIndex(file.offset() - 70, 63, 1, 2, 20, "n", ""));
        byte[] bytes = file.add(McapAssembler.message(1, 2, 2)).finish();

        assertMessages(bytes, 1L, 2L);
        try (McapReader reader = McapReader.open(McapSource.of(bytes))) {
            assertThat(reader.readAttachment(
                            reader.summary().attachmentIndexes().get(0)))
                    .isEqualTo(attachment);
        }
    }

    /** Asserts that every way of reading gives these messages, whose log times are in the order of their numbers. */
    private void assertMessages(byte[] file, Long... sequences) throws IOException {
        for (int workers : new int[] {0, 2}) {
            try (McapReader reader = McapReader.builder().workers(workers).open(McapSource.of(file))) {
                assertThat(Sequences.of(reader.messages())).containsExactly(sequences);
                assertThat(Sequences.of(reader.messages(MessageQuery.all().order(MessageOrder.FILE))))
                        .containsExactlyInAnyOrder(sequences);
            }
        }
        try (McapStreamReader reader = McapStreamReader.open(new ByteArrayInputStream(file))) {
            assertThat(Sequences.of(reader.messages())).containsExactlyInAnyOrder(sequences);
        }
        try (McapReader recovered = McapReader.open(McapSource.of(recover(file)))) {
            assertThat(Sequences.of(recovered.messages())).containsExactly(sequences);
        }
        Path path = folder.resolve("appended.mcap");
        Files.write(path, file);
        try (McapWriter writer = McapWriter.append(path)) {
            writer.writeMessage(writer.addChannel(0, "/more", "raw"), Long.MAX_VALUE, new byte[1]);
        }
        try (McapReader reader = McapReader.open(path)) {
            assertThat(reader.messages().count()).isEqualTo(sequences.length + 1);
        }
        McapDoctor.check(McapSource.of(file));
    }

    private static byte[] recover(byte[] file) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (McapWriter writer = McapWriter.builder().create(target)) {
            McapRecovery.recover(McapSource.of(file), writer);
        }
        return target.toByteArray();
    }

    private static List<McapUnknownRecord> privateRecords(byte[] file) throws IOException {
        List<McapUnknownRecord> found = new ArrayList<>();
        try (McapReader reader = McapReader.open(McapSource.of(file))) {
            reader.privateRecords().forEach(found::add);
        }
        return found;
    }
}
