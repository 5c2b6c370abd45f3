package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that the writer produces the files of the conformance suite byte for byte. */
class ConformanceWriterTest {

    @Test
    void all208VariantsAreWrittenByteForByte() throws IOException {
        List<ConformanceVariant> variants = ConformanceVariant.all().stream()
                .filter(variant -> !variant.has(ConformanceFeature.pad))
                .toList();

        assertThat(variants).hasSize(208);
        for (ConformanceVariant variant : variants) {
            assertThat(write(variant)).as(variant.name()).isEqualTo(variant.bytes());
        }
    }

    private static byte[] write(ConformanceVariant variant) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        McapWriterBuilder builder = McapWriter.builder()
                .library("")
                .compression(Compression.NONE)
                .chunked(variant.has(ConformanceFeature.ch))
                .messageIndex(variant.has(ConformanceFeature.mx))
                .chunkIndex(variant.has(ConformanceFeature.chx))
                .attachmentIndex(variant.has(ConformanceFeature.ax))
                .metadataIndex(variant.has(ConformanceFeature.mdx))
                .statistics(variant.has(ConformanceFeature.st))
                .repeatSchemas(variant.has(ConformanceFeature.rsh))
                .repeatChannels(variant.has(ConformanceFeature.rch))
                .summaryOffsets(variant.has(ConformanceFeature.sum));
        try (McapWriter writer = builder.create(bytes)) {
            for (McapRecord record : variant.input().records()) {
                write(record, writer);
            }
        }
        return bytes.toByteArray();
    }

    private static void write(McapRecord record, McapWriter writer) throws IOException {
        if (record instanceof McapSchema schema) {
            assertThat(writer.addSchema(
                            schema.name(), schema.encoding(), schema.data().toByteArray()))
                    .isEqualTo(schema.id());
        } else if (record instanceof McapChannel channel) {
            assertThat(writer.addChannel(
                            channel.schemaId(), channel.topic(), channel.messageEncoding(), channel.metadata()))
                    .isEqualTo(channel.id());
        } else if (record instanceof McapMessageRecord message) {
            writer.writeMessage(message);
        } else if (record instanceof McapAttachment attachment) {
            writer.writeAttachment(attachment);
        } else if (record instanceof McapMetadata metadata) {
            writer.writeMetadata(metadata.name(), metadata.metadata());
        } else {
            throw new AssertionError("unexpected " + record);
        }
    }
}
