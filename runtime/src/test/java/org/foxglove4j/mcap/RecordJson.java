package org.foxglove4j.mcap;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Formats records like the lists of the conformance suite. */
final class RecordJson {

    private RecordJson() {}

    /** Returns the record as JSON, or null for the kinds that the suite omits. */
    static JsonNode of(McapRecord record) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        if (record instanceof McapHeader header) {
            fields.put("profile", header.profile()).put("library", header.library());
        } else if (record instanceof McapFooter footer) {
            put(fields, "summary_start", footer.summaryStart());
            put(fields, "summary_offset_start", footer.summaryOffsetStart());
            put(fields, "summary_crc", footer.summaryCrc());
        } else if (record instanceof McapSchema schema) {
            put(fields, "id", schema.id());
            fields.put("name", schema.name()).put("encoding", schema.encoding());
            fields.set("data", bytes(schema.data()));
        } else if (record instanceof McapChannel channel) {
            put(fields, "id", channel.id());
            put(fields, "schema_id", channel.schemaId());
            fields.put("topic", channel.topic()).put("message_encoding", channel.messageEncoding());
            fields.set("metadata", texts(channel.metadata()));
        } else if (record instanceof McapMessageRecord message) {
            put(fields, "channel_id", message.channelId());
            put(fields, "sequence", message.sequence());
            put(fields, "log_time", message.logTimeNanos());
            put(fields, "publish_time", message.publishTimeNanos());
            fields.set("data", bytes(message.data()));
        } else if (record instanceof McapAttachment attachment) {
            put(fields, "log_time", attachment.logTimeNanos());
            put(fields, "create_time", attachment.createTimeNanos());
            fields.put("name", attachment.name()).put("media_type", attachment.mediaType());
            fields.set("data", bytes(attachment.data()));
        } else if (record instanceof McapMetadata metadata) {
            fields.put("name", metadata.name()).set("metadata", texts(metadata.metadata()));
        } else if (record instanceof McapDataEnd dataEnd) {
            put(fields, "data_section_crc", dataEnd.dataSectionCrc());
        } else if (record instanceof McapStatistics statistics) {
            put(fields, "message_count", statistics.messageCount());
            put(fields, "schema_count", statistics.schemaCount());
            put(fields, "channel_count", statistics.channelCount());
            put(fields, "attachment_count", statistics.attachmentCount());
            put(fields, "metadata_count", statistics.metadataCount());
            put(fields, "chunk_count", statistics.chunkCount());
            put(fields, "message_start_time", statistics.messageStartTimeNanos());
            put(fields, "message_end_time", statistics.messageEndTimeNanos());
            fields.set("channel_message_counts", numbers(statistics.channelMessageCounts()));
        } else if (record instanceof McapChunkIndex index) {
            put(fields, "message_start_time", index.messageStartTimeNanos());
            put(fields, "message_end_time", index.messageEndTimeNanos());
            put(fields, "chunk_start_offset", index.chunkStartOffset());
            put(fields, "chunk_length", index.chunkLength());
            fields.set("message_index_offsets", numbers(index.messageIndexOffsets()));
            put(fields, "message_index_length", index.messageIndexLength());
            fields.put("compression", index.compression());
            put(fields, "compressed_size", index.compressedSize());
            put(fields, "uncompressed_size", index.uncompressedSize());
        } else if (record instanceof McapAttachmentIndex index) {
            put(fields, "offset", index.offset());
            put(fields, "length", index.length());
            put(fields, "log_time", index.logTimeNanos());
            put(fields, "create_time", index.createTimeNanos());
            put(fields, "data_size", index.dataSize());
            fields.put("name", index.name()).put("media_type", index.mediaType());
        } else if (record instanceof McapMetadataIndex index) {
            put(fields, "offset", index.offset());
            put(fields, "length", index.length());
            fields.put("name", index.name());
        } else if (record instanceof McapSummaryOffset offset) {
            put(fields, "group_opcode", offset.groupOpcode());
            put(fields, "group_start", offset.groupStart());
            put(fields, "group_length", offset.groupLength());
        } else {
            return null;
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", Opcode.nameOf(record.opcode())).set("fields", fields);
        return json;
    }

    private static void put(ObjectNode fields, String name, long number) {
        fields.put(name, Long.toUnsignedString(number));
    }

    private static ArrayNode bytes(ByteSlice data) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (byte value : data.toByteArray()) {
            array.add(Integer.toString(value & 0xFF));
        }
        return array;
    }

    private static ObjectNode texts(Map<String, String> map) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        map.forEach(object::put);
        return object;
    }

    private static ObjectNode numbers(Map<Integer, Long> map) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        map.forEach((key, value) -> put(object, key.toString(), value));
        return object;
    }
}
