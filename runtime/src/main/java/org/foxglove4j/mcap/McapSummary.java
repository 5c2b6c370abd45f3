package org.foxglove4j.mcap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes the content of a file, from its summary section or, if that is missing, from a scan of the headers of its
 * records. See <a href="https://mcap.dev/spec#summary-section">MCAP: summary section</a>.
 *
 * @param header the file's header
 * @param statistics the statistics, or null if the file has none
 * @param schemas the schemas, by ascending id
 * @param channels the channels, by ascending id
 * @param chunkIndexes the index of the chunks, in file order
 * @param attachmentIndexes the index of the attachments, in file order
 * @param metadataIndexes the index of the metadata records, in file order
 */
public record McapSummary(
        McapHeader header,
        @Nullable McapStatistics statistics,
        List<McapSchema> schemas,
        List<McapChannel> channels,
        List<McapChunkIndex> chunkIndexes,
        List<McapAttachmentIndex> attachmentIndexes,
        List<McapMetadataIndex> metadataIndexes) {

    /** Creates a summary. */
    public McapSummary {
        schemas = List.copyOf(schemas);
        channels = List.copyOf(channels);
        chunkIndexes = List.copyOf(chunkIndexes);
        attachmentIndexes = List.copyOf(attachmentIndexes);
        metadataIndexes = List.copyOf(metadataIndexes);
    }
}
