package org.foxglove4j.interop;

import java.util.function.BiConsumer;
import org.foxglove4j.mcap.McapWriterBuilder;

/** The switches of a writer. */
enum WriterSwitch {
    MESSAGE_INDEX(McapWriterBuilder::messageIndex),
    CHUNK_INDEX(McapWriterBuilder::chunkIndex),
    ATTACHMENT_INDEX(McapWriterBuilder::attachmentIndex),
    METADATA_INDEX(McapWriterBuilder::metadataIndex),
    STATISTICS(McapWriterBuilder::statistics),
    SUMMARY_OFFSETS(McapWriterBuilder::summaryOffsets),
    REPEAT_SCHEMAS(McapWriterBuilder::repeatSchemas),
    REPEAT_CHANNELS(McapWriterBuilder::repeatChannels),
    CHUNK_CRC(McapWriterBuilder::chunkCrc),
    DATA_SECTION_CRC(McapWriterBuilder::dataSectionCrc),
    SUMMARY_CRC(McapWriterBuilder::summaryCrc),
    ATTACHMENT_CRC(McapWriterBuilder::attachmentCrc),
    EAGER_DEFINITIONS(McapWriterBuilder::eagerDefinitions),
    FORCE_COMPRESSION(McapWriterBuilder::forceCompression);

    private final BiConsumer<McapWriterBuilder, Boolean> setter;

    WriterSwitch(BiConsumer<McapWriterBuilder, Boolean> setter) {
        this.setter = setter;
    }

    void set(McapWriterBuilder builder, boolean on) {
        setter.accept(builder, on);
    }
}
