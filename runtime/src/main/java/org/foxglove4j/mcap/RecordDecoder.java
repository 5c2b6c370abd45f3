package org.foxglove4j.mcap;

/** Decodes records as defined by the specification; the counterpart of {@link RecordEncoder}. */
final class RecordDecoder {

    private RecordDecoder() {}

    /**
     * Decodes a reader's current record. Byte fields of the result refer to the reader's array.
     *
     * @throws McapFormatException if the fields do not fit into the record
     */
    static McapRecord decode(int opcode, FieldReader in) throws McapFormatException {
        return switch (opcode) {
            case Opcode.HEADER -> new McapHeader(in.string("profile"), in.string("library"));
            case Opcode.FOOTER ->
                new McapFooter(in.u64("summary_start"), in.u64("summary_offset_start"), in.u32("summary_crc"));
            case Opcode.SCHEMA -> schema(in);
            case Opcode.CHANNEL -> channel(in);
            case Opcode.MESSAGE -> message(in);
            case Opcode.CHUNK -> chunk(in);
            case Opcode.MESSAGE_INDEX -> messageIndex(in);
            case Opcode.CHUNK_INDEX -> chunkIndex(in);
            case Opcode.ATTACHMENT -> attachment(in);
            case Opcode.ATTACHMENT_INDEX ->
                new McapAttachmentIndex(
                        in.u64("offset"),
                        in.u64("length"),
                        in.u64("log_time"),
                        in.u64("create_time"),
                        in.u64("data_size"),
                        in.string("name"),
                        in.string("media_type"));
            case Opcode.STATISTICS -> statistics(in);
            case Opcode.METADATA -> new McapMetadata(in.string("name"), in.stringMap("metadata"));
            case Opcode.METADATA_INDEX -> new McapMetadataIndex(in.u64("offset"), in.u64("length"), in.string("name"));
            case Opcode.SUMMARY_OFFSET ->
                new McapSummaryOffset(in.u8("group_opcode"), in.u64("group_start"), in.u64("group_length"));
            case Opcode.DATA_END -> new McapDataEnd(in.u32("data_section_crc"));
            case 0 -> throw in.fault("an opcode from 0x01 to 0xFF", "opcode 0x00");
            default -> new McapUnknownRecord(opcode, in.rest());
        };
    }

    /** Returns the record with copies of the bytes that it refers to, if any. */
    static McapRecord detach(McapRecord record) {
        if (record instanceof McapMessageRecord message) {
            return new McapMessageRecord(
                    message.channelId(),
                    message.sequence(),
                    message.logTimeNanos(),
                    message.publishTimeNanos(),
                    copy(message.data()));
        }
        if (record instanceof McapSchema schema) {
            return new McapSchema(schema.id(), schema.name(), schema.encoding(), copy(schema.data()));
        }
        if (record instanceof McapChunk chunk) {
            return new McapChunk(
                    chunk.messageStartTimeNanos(),
                    chunk.messageEndTimeNanos(),
                    chunk.uncompressedSize(),
                    chunk.uncompressedCrc(),
                    chunk.compression(),
                    copy(chunk.records()));
        }
        if (record instanceof McapAttachment attachment) {
            return new McapAttachment(
                    attachment.logTimeNanos(),
                    attachment.createTimeNanos(),
                    attachment.name(),
                    attachment.mediaType(),
                    copy(attachment.data()));
        }
        if (record instanceof McapUnknownRecord unknown) {
            return new McapUnknownRecord(unknown.opcode(), copy(unknown.content()));
        }
        return record;
    }

    static McapSchema schema(FieldReader in) throws McapFormatException {
        return new McapSchema(in.u16("id"), in.string("name"), in.string("encoding"), in.bytesU32("data"));
    }

    static McapChannel channel(FieldReader in) throws McapFormatException {
        return new McapChannel(
                in.u16("id"),
                in.u16("schema_id"),
                in.string("topic"),
                in.string("message_encoding"),
                in.stringMap("metadata"));
    }

    private static McapMessageRecord message(FieldReader in) throws McapFormatException {
        return new McapMessageRecord(
                in.u16("channel_id"), in.u32("sequence"), in.u64("log_time"), in.u64("publish_time"), in.rest());
    }

    private static McapChunk chunk(FieldReader in) throws McapFormatException {
        return new McapChunk(
                in.u64("message_start_time"),
                in.u64("message_end_time"),
                in.u64("uncompressed_size"),
                in.u32("uncompressed_crc"),
                in.string("compression"),
                in.bytesU64("records"));
    }

    private static McapMessageIndex messageIndex(FieldReader in) throws McapFormatException {
        int channelId = in.u16("channel_id");
        int length = in.prefix("records");
        if (length % RecordEncoder.MESSAGE_INDEX_ENTRY_LENGTH != 0) {
            throw in.fault("entries of 16 bytes each", length + " bytes of entries");
        }
        long[] entries = new long[length / Long.BYTES];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = in.u64("records");
        }
        return new McapMessageIndex(channelId, entries);
    }

    private static McapChunkIndex chunkIndex(FieldReader in) throws McapFormatException {
        return new McapChunkIndex(
                in.u64("message_start_time"),
                in.u64("message_end_time"),
                in.u64("chunk_start_offset"),
                in.u64("chunk_length"),
                in.u16ToU64Map("message_index_offsets"),
                in.u64("message_index_length"),
                in.string("compression"),
                in.u64("compressed_size"),
                in.u64("uncompressed_size"));
    }

    private static McapAttachment attachment(FieldReader in) throws McapFormatException {
        McapAttachment attachment = new McapAttachment(
                in.u64("log_time"),
                in.u64("create_time"),
                in.string("name"),
                in.string("media_type"),
                in.bytesU64("data"));
        in.u32("crc");
        return attachment;
    }

    private static McapStatistics statistics(FieldReader in) throws McapFormatException {
        return new McapStatistics(
                in.u64("message_count"),
                in.u16("schema_count"),
                in.u32("channel_count"),
                in.u32("attachment_count"),
                in.u32("metadata_count"),
                in.u32("chunk_count"),
                in.u64("message_start_time"),
                in.u64("message_end_time"),
                in.u16ToU64Map("channel_message_counts"));
    }

    private static ByteSlice copy(ByteSlice slice) {
        return ByteSlice.of(slice.toByteArray());
    }
}
