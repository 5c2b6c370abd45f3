package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a file that was appended to looks as if it had been written at once. */
class McapWriterAppendTest {

    @TempDir
    Path directory;

    private Path path;

    @Test
    void appendedFileLooksAsIfNeverClosed() throws IOException {
        path = directory.resolve("drive.mcap");
        try (McapWriter writer = McapWriter.builder().profile("p").create(path)) {
            writeSome(writer, 0);
            writer.writeMetadata("m", Map.of("a", "b"));
        }
        byte[] first = Files.readAllBytes(path);

        for (int round = 1; round < 4; round++) {
            try (McapWriter writer = McapWriter.append(path)) {
                assertThat(writer.statistics().messageCount()).isEqualTo(20L * round);
                assertThat(writer.addSchema("S", "", new byte[0])).isEqualTo(1);
                writeSome(writer, round);
                writer.writeAttachment(new McapAttachment(round, 1, "a", "", ByteSlice.EMPTY));
            }
            StructureChecker file = StructureChecker.check(Files.readAllBytes(path));
            assertThat(file.header.profile()).isEqualTo("p");
            assertThat(file.messages).hasSize(20 * (round + 1));
            assertThat(file.attachments).hasSize(round);
            assertThat(file.metadata).hasSize(1);
            assertThat(file.channels).hasSize(1 + round);
            assertThat(file.duplicateDefinitions).isZero();
            assertThat(file.dataSectionCrc).isNotZero();
            assertThat(file.summaryCounts)
                    .containsEntry(Opcode.CHUNK_INDEX, round + 1)
                    .containsEntry(Opcode.ATTACHMENT_INDEX, round)
                    .containsEntry(Opcode.METADATA_INDEX, 1);
        }
        assertThat(Arrays.copyOf(Files.readAllBytes(path), 200)).isEqualTo(Arrays.copyOf(first, 200));
    }

    @Test
    void appendingNothingLeavesTheFileUnchanged() throws IOException {
        path = directory.resolve("drive.mcap");
        try (McapWriter writer = McapWriter.create(path)) {
            writeSome(writer, 0);
            writer.writeMetadata("m", Map.of("a", "b"));
        }
        byte[] before = Files.readAllBytes(path);

        McapWriter.append(path).close();

        assertThat(path).hasBinaryContent(before);
    }

    @Test
    void allConformanceFilesCanBeAppendedTo() throws IOException {
        for (ConformanceVariant variant : ConformanceVariant.all()) {
            path = Files.write(directory.resolve(variant.name() + ".mcap"), variant.bytes());
            try (McapWriter writer = McapWriter.append(path)) {
                writer.writeMessage(writer.addChannel(0, "/more", "raw", Map.of()), 1, new byte[1]);
            }
            try (McapReader reader = McapReader.open(path)) {
                int before = variant.input().records(McapMessageRecord.class).size();
                assertThat(reader.messages().count()).as(variant.name()).isEqualTo(1 + before);
                assertThat(reader.statistics()).isNotNull();
                assertThat(reader.statistics().messageCount())
                        .as(variant.name())
                        .isEqualTo(1 + before);
            }
            if (!variant.has(ConformanceFeature.pad)) {
                StructureChecker.check(Files.readAllBytes(path));
            }
        }
    }

    @Test
    void contentsMissingInTheSummaryAreFoundInTheData() throws IOException {
        path = directory.resolve("drive.mcap");
        for (McapWriterBuilder options : List.of(
                McapWriter.builder().statistics(false),
                McapWriter.builder().repeatSchemas(false).repeatChannels(false),
                McapWriter.builder().chunkIndex(false).attachmentIndex(false).metadataIndex(false),
                McapWriter.builder().messageIndex(false).statistics(false),
                McapWriter.builder().chunked(false).statistics(false),
                bare(),
                bare().chunked(false))) {
            try (McapWriter writer = options.overwrite(true).create(path)) {
                writeSome(writer, 0);
                writer.writeMetadata("m", Map.of("a", "b"));
                writer.writeAttachment(new McapAttachment(1, 1, "a", "", ByteSlice.EMPTY));
            }

            try (McapWriter writer = McapWriter.append(path)) {
                assertThat(writer.statistics().messageCount()).isEqualTo(20);
                writeSome(writer, 1);
            }

            StructureChecker file = StructureChecker.check(Files.readAllBytes(path));
            assertThat(file.messages).hasSize(40);
            assertThat(file.channels).hasSize(2);
            assertThat(file.attachments).hasSize(1);
            assertThat(file.metadata).hasSize(1);
            assertThat(file.summaryCounts)
                    .containsEntry(Opcode.ATTACHMENT_INDEX, 1)
                    .containsEntry(Opcode.METADATA_INDEX, 1);
            assertThat(McapDoctor.check(McapSource.of(Files.readAllBytes(path)), true))
                    .noneMatch(problem -> problem.severity() == McapProblem.Severity.ERROR);
        }
    }

    @Test
    void channelFoundOnlyInTheSummaryIsDefinedBeforeItsFirstMessage() throws IOException {
        McapChannel listed = new McapChannel(3, 0, "/listed", "raw", Map.of());
        byte[] file = new McapAssembler().addToSummary(listed).finish();
        path = Files.write(directory.resolve("listed.mcap"), file);

        try (McapWriter writer = McapWriter.append(path)) {
            assertThat(writer.addChannel(0, "/listed", "raw", Map.of())).isEqualTo(3);
            writer.writeMessage(3, 1, new byte[1]);
        }

        try (McapStreamReader reader = McapStreamReader.open(Files.newInputStream(path))) {
            assertThat(reader.messages().count()).isEqualTo(1);
        }
        StructureChecker.check(Files.readAllBytes(path));
    }

    @Test
    void chunkingFollowsTheFileByDefault() throws IOException {
        path = directory.resolve("loose.mcap");
        try (McapWriter writer = McapWriter.builder().chunked(false).create(path)) {
            writeSome(writer, 0);
        }
        try (McapWriter writer = McapWriter.append(path)) {
            writeSome(writer, 1);
        }

        assertThat(StructureChecker.check(Files.readAllBytes(path)).summaryCounts)
                .doesNotContainKey(Opcode.CHUNK_INDEX);
    }

    @Test
    void damagedFileIsLeftUnchanged() throws IOException {
        path = directory.resolve("drive.mcap");
        try (McapWriter writer = McapWriter.builder().statistics(false).create(path)) {
            writeSome(writer, 0);
        }
        byte[] bytes = Files.readAllBytes(path);
        bytes[200] ^= 1;
        Files.write(path, bytes);

        assertRefused("McapRecovery.recover");
    }

    private static McapWriterBuilder bare() {
        return McapWriter.builder()
                .statistics(false)
                .summaryOffsets(false)
                .repeatSchemas(false)
                .repeatChannels(false)
                .chunkIndex(false)
                .messageIndex(false)
                .attachmentIndex(false)
                .metadataIndex(false);
    }

    @Test
    void fileWithoutDataCrcStaysWithoutIt() throws IOException {
        path = directory.resolve("drive.mcap");
        try (McapWriter writer = McapWriter.builder().dataSectionCrc(false).create(path)) {
            writeSome(writer, 0);
        }
        try (McapWriter writer = McapWriter.append(path)) {
            writeSome(writer, 1);
        }

        assertThat(StructureChecker.check(Files.readAllBytes(path)).dataSectionCrc)
                .isZero();
    }

    @Test
    void fileThatCannotBeAppendedToIsLeftUnchanged() throws IOException {
        path = directory.resolve("drive.mcap");
        assertThatThrownBy(() -> McapWriter.append(path)).isInstanceOf(NoSuchFileException.class);
        assertThat(path).doesNotExist();

        try (McapWriter writer = McapWriter.create(path)) {
            writeSome(writer, 0);
        }
        Files.write(path, Arrays.copyOf(Files.readAllBytes(path), 300));
        assertRefused("was not closed");

        try (McapWriter writer = McapWriter.builder().overwrite(true).create(path)) {
            writeSome(writer, 0);
        }
        byte[] before = Files.readAllBytes(path);
        assertThatThrownBy(() -> McapWriter.builder().chunked(false).append(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("do not call chunked(false)");
        assertThat(path).hasBinaryContent(before);
    }

    private void assertRefused(String reason) throws IOException {
        byte[] before = Files.readAllBytes(path);
        assertThatThrownBy(() -> McapWriter.append(path))
                .isInstanceOf(McapFormatException.class)
                .hasMessageContaining(reason);
        assertThat(path).hasBinaryContent(before);
    }

    private static void writeSome(McapWriter writer, int round) throws IOException {
        int schema = writer.addSchema("S", "", new byte[0]);
        int channel = writer.addChannel(schema, "/" + round, "raw", Map.of("round", "" + round));
        for (int i = 0; i < 20; i++) {
            writer.writeMessage(channel, 100L * round + i, new byte[100]);
        }
    }
}
