package org.foxglove4j.mcap;

/**
 * A record of an MCAP file.
 *
 * <p>Records are immutable, and are equal if their contents are equal. See <a
 * href="https://mcap.dev/spec#records">MCAP: records</a>.
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

    /** Returns the opcode, 0 to 255, which identifies the kind of record; see {@link Opcode}. */
    int opcode();
}
