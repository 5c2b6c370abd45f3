package org.foxglove4j.mcap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is in a file, as its summary section says, or as a look at the heads of its records has found where there is
 * none. See <a href="https://mcap.dev/spec#summary-section">MCAP: summary section</a>.
 *
 * @param header the file's header
 * @param statistics the counts, or null if the file has none
 * @param schemas the schemas, by ascending id
 * @param channels the channels, by ascending id
 * @param chunkIndexes where the chunks are, in the order of the file
 * @param attachmentIndexes where the attachments are, in the order of the file
 * @param metadataIndexes where the metadata records are, in the order of the file
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
