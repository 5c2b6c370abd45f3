package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.mcap.McapAssembler.channel;
import static org.foxglove4j.mcap.McapAssembler.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests reading of attachments and metadata. */
class McapReaderAttachmentsTest {

    @Test
    void attachmentsAndMetadataAreReadByTheirIndex(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("attached.mcap");
        byte[] data = new byte[300_000];
        new Random(1).nextBytes(data);
        McapAttachment attachment =
                new McapAttachment(1, 2, "räder.bin", "application/octet-stream", ByteSlice.of(data));
        try (McapWriter writer = McapWriter.create(path)) {
            writer.writeAttachment(attachment);
            writer.writeMetadata("robot", Map.of("serial", "42"));
        }
        try (McapReader reader = McapReader.open(McapSource.mapped(path))) {
            McapAttachmentIndex index = reader.summary().attachmentIndexes().get(0);

            assertThat(reader.readAttachment(index)).isEqualTo(attachment);
            try (InputStream in = reader.openAttachment(index)) {
                assertThat(in.readAllBytes()).isEqualTo(data);
                assertThat(in.read()).isEqualTo(-1);
            }
            assertThat(reader.readMetadata(reader.summary().metadataIndexes().get(0)))
                    .isEqualTo(new McapMetadata("robot", Map.of("serial", "42")));
        }
        byte[] damaged = Files.readAllBytes(path);
        damaged[1000] ^= 1;
        try (McapReader reader = McapReader.open(McapSource.of(damaged))) {
            McapAttachmentIndex index = reader.summary().attachmentIndexes().get(0);

            assertThatThrownBy(() -> reader.readAttachment(index))
                    .isInstanceOf(McapFormatException.class)
                    .hasMessageContaining("räder.bin");
            assertThatThrownBy(() -> reader.openAttachment(index).readAllBytes())
                    .isInstanceOf(McapFormatException.class);
        }
    }

    @Test
    void attachmentsAndMetadataAreFoundDespiteAWrongIndex() throws IOException {
        McapAttachment attachment = new McapAttachment(1, 2, "a.txt", "text/plain", ByteSlice.of(new byte[] {7}));
        McapMetadata metadata = new McapMetadata("m", Map.of("k", "v"));
        McapAssembler assembler = new McapAssembler().add(channel(1, 0)).add(message(1, 1, 1));
        int wrong = assembler.offset() - 3;
        byte[] file = assembler
                .add(attachment)
                .add(metadata)
                .add(message(1, 2, 2))
                .addToSummary(channel(1, 0))
                .addToSummary(new McapAttachmentIndex(wrong, 56, 1, 2, 1, "a.txt", "text/plain"))
                .addToSummary(new McapMetadataIndex(Long.MAX_VALUE, 30, "m"))
                .finish();
        List<McapProblem> problems = new ArrayList<>();
        try (McapReader reader = McapReader.builder().onProblem(problems::add).open(McapSource.of(file))) {
            assertThat(reader.messages().stream().map(McapMessage::sequence)).containsExactly(1L, 2L);
            McapSummary summary = reader.summary();
            assertThat(summary.attachmentIndexes()).hasSize(1);
            assertThat(reader.readAttachment(summary.attachmentIndexes().get(0)))
                    .isEqualTo(attachment);
            assertThat(summary.metadataIndexes()).hasSize(1);
            assertThat(reader.readMetadata(summary.metadataIndexes().get(0))).isEqualTo(metadata);
        }
        assertThat(problems).hasSize(2);
    }
}
