package org.foxglove4j.mcap;

import static org.foxglove4j.mcap.ConformanceFeature.ax;
import static org.foxglove4j.mcap.ConformanceFeature.ch;
import static org.foxglove4j.mcap.ConformanceFeature.chx;
import static org.foxglove4j.mcap.ConformanceFeature.mdx;
import static org.foxglove4j.mcap.ConformanceFeature.mx;
import static org.foxglove4j.mcap.ConformanceFeature.pad;
import static org.foxglove4j.mcap.ConformanceFeature.rch;
import static org.foxglove4j.mcap.ConformanceFeature.rsh;
import static org.foxglove4j.mcap.ConformanceFeature.st;
import static org.foxglove4j.mcap.ConformanceFeature.sum;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a variant of the conformance suite to a plain {@link ByteBuffer}, together with the list of its records.
 *
 * <p>Shares no code with the library's writer and reader, so that an error of theirs cannot hide here.
 */
final class ConformanceFile {

    private static final byte[] MAGIC = {(byte) 0x89, 0x4D, 0x43, 0x41, 0x50, 0x30, 0x0D, 0x0A};
    private static final byte[] PADDING = {0x01, (byte) 0xFF, (byte) 0xFF};

    private final ConformanceVariant variant;
    private final ByteBuffer out = ByteBuffer.allocate(8192).order(ByteOrder.LITTLE_ENDIAN);
    private final ArrayNode json = JsonNodeFactory.instance.arrayNode();
    private final Map<Integer, int[]> groups = new LinkedHashMap<>();

    private ConformanceFile(ConformanceVariant variant) {
        this.variant = variant;
    }

    static ConformanceFile write(ConformanceVariant variant) {
        ConformanceFile file = new ConformanceFile(variant);
        file.write();
        return file;
    }

    byte[] bytes() {
        byte[] bytes = new byte[out.position()];
        out.get(0, bytes);
        return bytes;
    }

    JsonNode json() {
        return json;
    }

    private void write() {
        ConformanceInput input = variant.input();
        out.put(MAGIC);
        int header = begin(0x01);
        string("");
        string("");
        list("Header").put("library", "").put("profile", "");
        end(header, true);

        List<McapMessageRecord> messages = input.records(McapMessageRecord.class);
        int chunk = out.position();
        int chunkLength = 0;
        int indexStart = 0;
        int indexLength = 0;
        int recordsLength = 0;
        if (variant.has(ch)) {
            ByteBuffer before = out.duplicate().order(ByteOrder.LITTLE_ENDIAN);
            int records = chunk + 9 + 8 + 8 + 8 + 4 + 4 + 8;
            out.position(records);
            int[] offsets = writeData(input, false);
            recordsLength = out.position() - records;
            before.put((byte) 0x06).putLong(40 + recordsLength);
            before.putLong(minTime(messages)).putLong(maxTime(messages)).putLong(recordsLength);
            before.putInt(crc(records, out.position())).putInt(0).putLong(recordsLength);
            chunkLength = out.position() - chunk;
            if (variant.has(mx)) {
                indexStart = out.position();
                int index = begin(0x07);
                out.putShort((short) 1).putInt(16 * messages.size());
                for (int i = 0; i < messages.size(); i++) {
                    out.putLong(messages.get(i).logTimeNanos()).putLong(offsets[i] - records);
                }
                end(index, true);
                indexLength = out.position() - indexStart;
            }
        } else {
            writeData(input, true);
        }
        int attachmentStart = out.position();
        input.records(McapAttachment.class).forEach(this::attachment);
        int attachmentLength = out.position() - attachmentStart;
        int metadataStart = out.position();
        input.records(McapMetadata.class).forEach(this::metadata);
        int metadataLength = out.position() - metadataStart;

        int dataCrc = crc(0, out.position());
        int dataEnd = begin(0x0F);
        out.putInt(dataCrc);
        list("DataEnd").put("data_section_crc", Integer.toUnsignedString(dataCrc));
        end(dataEnd, false);

        int summary = out.position();
        if (variant.has(rsh)) {
            group(0x03, () -> input.records(McapSchema.class).forEach(schema -> schema(schema, true)));
        }
        if (variant.has(rch)) {
            group(0x04, () -> input.records(McapChannel.class).forEach(channel -> channel(channel, true)));
        }
        if (variant.has(st)) {
            group(0x0B, () -> statistics(input, messages));
        }
        if (variant.has(mdx)) {
            group(0x0D, () -> metadataIndex(input, metadataStart, metadataLength));
        }
        if (variant.has(ax)) {
            group(0x0A, () -> attachmentIndex(input, attachmentStart, attachmentLength));
        }
        if (variant.has(chx)) {
            int[] place = {chunk, chunkLength, indexStart, indexLength, recordsLength};
            group(0x08, () -> chunkIndex(messages, place));
        }
        int summaryOffsets = out.position();
        if (variant.has(sum)) {
            groups.forEach(this::summaryOffset);
        }
        footer(summary == out.position() ? 0 : summary, summaryOffsets == out.position() ? 0 : summaryOffsets, summary);
        out.put(MAGIC);
    }

    private int[] writeData(ConformanceInput input, boolean padded) {
        input.records(McapSchema.class).forEach(schema -> schema(schema, padded));
        input.records(McapChannel.class).forEach(channel -> channel(channel, padded));
        return input.records(McapMessageRecord.class).stream()
                .mapToInt(this::message)
                .toArray();
    }

    private void schema(McapSchema schema, boolean padded) {
        int record = begin(0x03);
        out.putShort((short) schema.id());
        string(schema.name());
        string(schema.encoding());
        out.putInt(schema.data().length()).put(schema.data().toByteArray());
        end(record, padded);
        ObjectNode fields = list("Schema").put("id", text(schema.id()));
        fields.put("name", schema.name()).put("encoding", schema.encoding());
        fields.set("data", bytes(schema.data()));
    }

    private void channel(McapChannel channel, boolean padded) {
        int record = begin(0x04);
        out.putShort((short) channel.id()).putShort((short) channel.schemaId());
        string(channel.topic());
        string(channel.messageEncoding());
        map(channel.metadata());
        end(record, padded);
        ObjectNode fields = list("Channel").put("id", text(channel.id())).put("schema_id", text(channel.schemaId()));
        fields.put("topic", channel.topic()).put("message_encoding", channel.messageEncoding());
        fields.set("metadata", object(channel.metadata()));
    }

    private int message(McapMessageRecord message) {
        int start = out.position();
        int record = begin(0x05);
        out.putShort((short) message.channelId()).putInt((int) message.sequence());
        out.putLong(message.logTimeNanos()).putLong(message.publishTimeNanos());
        out.put(message.data().toByteArray());
        end(record, false);
        ObjectNode fields = list("Message").put("channel_id", text(message.channelId()));
        fields.put("sequence", text(message.sequence())).put("log_time", text(message.logTimeNanos()));
        fields.put("publish_time", text(message.publishTimeNanos())).set("data", bytes(message.data()));
        return start;
    }

    private void attachment(McapAttachment attachment) {
        int record = begin(0x09);
        out.putLong(attachment.logTimeNanos()).putLong(attachment.createTimeNanos());
        string(attachment.name());
        string(attachment.mediaType());
        out.putLong(attachment.data().length()).put(attachment.data().toByteArray());
        out.putInt(crc(record + 9, out.position()));
        end(record, true);
        ObjectNode fields = list("Attachment").put("name", attachment.name());
        fields.put("media_type", attachment.mediaType()).put("log_time", text(attachment.logTimeNanos()));
        fields.put("create_time", text(attachment.createTimeNanos())).set("data", bytes(attachment.data()));
    }

    private void metadata(McapMetadata metadata) {
        int record = begin(0x0C);
        string(metadata.name());
        map(metadata.metadata());
        end(record, true);
        list("Metadata").put("name", metadata.name()).set("metadata", object(metadata.metadata()));
    }

    private void statistics(ConformanceInput input, List<McapMessageRecord> messages) {
        int schemas = input.records(McapSchema.class).size();
        int channels = input.records(McapChannel.class).size();
        int attachments = input.records(McapAttachment.class).size();
        int metadata = input.records(McapMetadata.class).size();
        int chunks = variant.has(ch) ? 1 : 0;
        int record = begin(0x0B);
        out.putLong(messages.size()).putShort((short) schemas).putInt(channels);
        out.putInt(attachments).putInt(metadata).putInt(chunks);
        out.putLong(minTime(messages)).putLong(maxTime(messages));
        ObjectNode counts = JsonNodeFactory.instance.objectNode();
        if (messages.isEmpty()) {
            out.putInt(0);
        } else {
            out.putInt(10).putShort((short) 1).putLong(messages.size());
            counts.put("1", text(messages.size()));
        }
        end(record, true);
        ObjectNode fields = list("Statistics").put("message_count", text(messages.size()));
        fields.put("schema_count", text(schemas)).put("channel_count", text(channels));
        fields.put("attachment_count", text(attachments)).put("metadata_count", text(metadata));
        fields.put("chunk_count", text(chunks)).put("message_start_time", text(minTime(messages)));
        fields.put("message_end_time", text(maxTime(messages))).set("channel_message_counts", counts);
    }

    private void metadataIndex(ConformanceInput input, int start, int length) {
        String name = input.records(McapMetadata.class).get(0).name();
        int record = begin(0x0D);
        out.putLong(start).putLong(length);
        string(name);
        end(record, true);
        list("MetadataIndex")
                .put("offset", text(start))
                .put("length", text(length))
                .put("name", name);
    }

    private void attachmentIndex(ConformanceInput input, int start, int length) {
        McapAttachment attachment = input.records(McapAttachment.class).get(0);
        int record = begin(0x0A);
        out.putLong(start).putLong(length);
        out.putLong(attachment.logTimeNanos()).putLong(attachment.createTimeNanos());
        out.putLong(attachment.data().length());
        string(attachment.name());
        string(attachment.mediaType());
        end(record, true);
        ObjectNode fields = list("AttachmentIndex").put("offset", text(start)).put("length", text(length));
        fields.put("log_time", text(attachment.logTimeNanos())).put("create_time", text(attachment.createTimeNanos()));
        fields.put("data_size", text(attachment.data().length())).put("name", attachment.name());
        fields.put("media_type", attachment.mediaType());
    }

    private void chunkIndex(List<McapMessageRecord> messages, int[] place) {
        int record = begin(0x08);
        out.putLong(minTime(messages))
                .putLong(maxTime(messages))
                .putLong(place[0])
                .putLong(place[1]);
        ObjectNode offsets = JsonNodeFactory.instance.objectNode();
        if (place[3] == 0) {
            out.putInt(0);
        } else {
            out.putInt(10).putShort((short) 1).putLong(place[2]);
            offsets.put("1", text(place[2]));
        }
        out.putLong(place[3]);
        string("");
        out.putLong(place[4]).putLong(place[4]);
        end(record, true);
        ObjectNode fields = list("ChunkIndex").put("message_start_time", text(minTime(messages)));
        fields.put("message_end_time", text(maxTime(messages))).put("chunk_start_offset", text(place[0]));
        fields.put("chunk_length", text(place[1])).put("message_index_length", text(place[3]));
        fields.put("compression", "").put("compressed_size", text(place[4]));
        fields.put("uncompressed_size", text(place[4])).set("message_index_offsets", offsets);
    }

    private void summaryOffset(int opcode, int[] startAndLength) {
        int record = begin(0x0E);
        out.put((byte) opcode).putLong(startAndLength[0]).putLong(startAndLength[1]);
        end(record, true);
        ObjectNode fields = list("SummaryOffset").put("group_opcode", text(opcode));
        fields.put("group_start", text(startAndLength[0])).put("group_length", text(startAndLength[1]));
    }

    private void footer(long summaryStart, long summaryOffsetStart, int crcStart) {
        int record = begin(0x02);
        out.putLong(record + 1, 20);
        out.putLong(summaryStart).putLong(summaryOffsetStart);
        int crc = crc(crcStart, out.position());
        out.putInt(crc);
        ObjectNode fields = list("Footer").put("summary_start", text(summaryStart));
        fields.put("summary_offset_start", text(summaryOffsetStart)).put("summary_crc", Integer.toUnsignedString(crc));
    }

    private void group(int opcode, Runnable records) {
        int start = out.position();
        records.run();
        groups.put(opcode, new int[] {start, out.position() - start});
    }

    private int begin(int opcode) {
        int start = out.position();
        out.put((byte) opcode).putLong(0);
        return start;
    }

    private void end(int start, boolean padded) {
        if (padded && variant.has(pad)) {
            out.put(PADDING);
        }
        out.putLong(start + 1, out.position() - start - 9);
    }

    private void string(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        out.putInt(utf8.length).put(utf8);
    }

    private void map(Map<String, String> map) {
        int start = out.position();
        out.putInt(0);
        map.forEach((key, value) -> {
            string(key);
            string(value);
        });
        out.putInt(start, out.position() - start - 4);
    }

    private int crc(int start, int end) {
        CRC32 crc = new CRC32();
        crc.update(out.array(), start, end - start);
        return (int) crc.getValue();
    }

    /** Adds a record to the list; returns where its fields are to be set. */
    private ObjectNode list(String type) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        json.addObject().put("type", type).set("fields", fields);
        return fields;
    }

    private static long minTime(List<McapMessageRecord> messages) {
        return messages.stream()
                .mapToLong(McapMessageRecord::logTimeNanos)
                .min()
                .orElse(0);
    }

    private static long maxTime(List<McapMessageRecord> messages) {
        return messages.stream()
                .mapToLong(McapMessageRecord::logTimeNanos)
                .max()
                .orElse(0);
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private static ArrayNode bytes(ByteSlice data) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (byte value : data.toByteArray()) {
            array.add(Integer.toString(value & 0xFF));
        }
        return array;
    }

    private static ObjectNode object(Map<String, String> map) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        map.forEach(object::put);
        return object;
    }
}
