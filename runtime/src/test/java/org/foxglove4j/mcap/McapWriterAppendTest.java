package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Appending leaves a file as if it had been written in one go. */
class McapWriterAppendTest {

    @TempDir
    Path directory;

    private Path path;

    @Test
    void aFileGrowsAsIfItHadNeverBeenClosed() throws IOException {
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
    void nothingAppendedLeavesTheFileAsItWas() throws IOException {
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
    void everyConformanceFileThatSaysEnoughIsAppendedTo() throws IOException {
        int appended = 0;
        for (ConformanceVariant variant : ConformanceVariant.all()) {
            path = Files.write(directory.resolve(variant.name() + ".mcap"), variant.bytes());
            boolean chunked =
                    variant.has(ConformanceFeature.ch) || !variant.input().has(McapMessageRecord.class);
            McapWriterBuilder builder = McapWriter.builder().chunked(chunked);
            try (McapWriter writer = builder.append(path)) {
                writer.writeMessage(writer.addChannel(0, "/more", "raw", Map.of()), 1, new byte[1]);
                appended++;
            } catch (McapFormatException e) {
                assertThat(path).hasBinaryContent(variant.bytes());
                continue;
            }
            try (McapReader reader = McapReader.open(path)) {
                assertThat(reader.messages().iterator())
                        .toIterable()
                        .as(variant.name())
                        .hasSize(1
                                + variant.input()
                                        .records(McapMessageRecord.class)
                                        .size());
                assertThat(reader.statistics()).isNotNull();
            }
            if (!variant.has(ConformanceFeature.pad)) {
                StructureChecker.check(Files.readAllBytes(path));
            }
        }
        assertThat(appended).isGreaterThan(50);
    }

    @Test
    void aFileWithoutDataCrcStaysWithout() throws IOException {
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
    void aFileThatCannotBeContinuedIsLeftAsItIs() throws IOException {
        path = directory.resolve("drive.mcap");
        assertThatThrownBy(() -> McapWriter.append(path)).isInstanceOf(NoSuchFileException.class);
        assertThat(path).doesNotExist();

        try (McapWriter writer = McapWriter.builder().statistics(false).create(path)) {
            writeSome(writer, 0);
        }
        assertRefused("a summary with statistics");

        Files.write(path, Arrays.copyOf(Files.readAllBytes(path), 300));
        assertRefused("was not closed");

        try (McapWriter writer = McapWriter.builder().overwrite(true).create(path)) {
            writeSome(writer, 0);
        }
        byte[] before = Files.readAllBytes(path);
        assertThatThrownBy(() -> McapWriter.builder().chunked(false).append(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("set chunked(true)");
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
