package org.foxglove4j.mcap;

/**
 * A record: what an MCAP file is made of.
 *
 * <p>Records are immutable and equal to those of equal content. See <a href="https://mcap.dev/spec#records">MCAP:
 * records</a>.
 */
public sealed interface McapRecord
        permits McapHeader,
                McapFooter,
                McapSchema,
                McapChannel,
                McapMessageRecord,
                McapChunk,
                McapMessageIndex,
                McapChunkIndex,
                McapAttachment,
                McapAttachmentIndex,
                McapStatistics,
                McapMetadata,
                McapMetadataIndex,
                McapSummaryOffset,
                McapDataEnd,
                McapUnknownRecord {

    /** Returns the first byte of the record, 0 to 255, which says of what kind it is; see {@link Opcode}. */
    int opcode();
}
