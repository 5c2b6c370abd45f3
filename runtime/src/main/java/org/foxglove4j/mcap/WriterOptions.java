package org.foxglove4j.mcap;

import org.jspecify.annotations.Nullable;

/** The settings of an {@link McapWriterBuilder}, fixed when the writer is created. */
final class WriterOptions {

    final boolean chunked;
    final int chunkSizeBytes;

    /** The compression; null for zstd or, if that is not available, LZ4. */
    final @Nullable Compression compression;

    /** The compression level; null for the default. */
    final @Nullable Integer compressionLevel;

    final boolean forceCompression;
    final int compressionWorkers;
    final boolean chunkCrc;
    final boolean dataSectionCrc;
    final boolean summaryCrc;
    final boolean attachmentCrc;
    final boolean messageIndex;
    final boolean chunkIndex;
    final boolean attachmentIndex;
    final boolean metadataIndex;
    final boolean statistics;
    final boolean summaryOffsets;
    final boolean repeatSchemas;
    final boolean repeatChannels;
    final boolean eagerDefinitions;
    final McapHeader header;

    WriterOptions(McapWriterBuilder builder, boolean chunked) {
        this.chunked = chunked;
        chunkSizeBytes = builder.chunkSizeBytes;
        compression = chunked ? builder.compression : Compression.NONE;
        compressionLevel = chunked ? builder.compressionLevel : null;
        forceCompression = builder.forceCompression;
        compressionWorkers = builder.compressionWorkers;
        chunkCrc = builder.chunkCrc;
        dataSectionCrc = builder.dataSectionCrc;
        summaryCrc = builder.summaryCrc;
        attachmentCrc = builder.attachmentCrc;
        messageIndex = builder.messageIndex;
        chunkIndex = builder.chunkIndex;
        attachmentIndex = builder.attachmentIndex;
        metadataIndex = builder.metadataIndex;
        statistics = builder.statistics;
        summaryOffsets = builder.summaryOffsets;
        repeatSchemas = builder.repeatSchemas;
        repeatChannels = builder.repeatChannels;
        eagerDefinitions = builder.eagerDefinitions;
        header = new McapHeader(builder.profile, builder.library);
    }

    /**
     * Returns whether to compute the CRC of the records while they are copied: if it is wanted, and the thread that
     * copies them would otherwise compute it later.
     */
    boolean recordsCrcAtOnce() {
        boolean wanted = (chunked && chunkCrc) || (dataSectionCrc && compression == Compression.NONE);
        return wanted && compressionWorkers == 0;
    }
}
