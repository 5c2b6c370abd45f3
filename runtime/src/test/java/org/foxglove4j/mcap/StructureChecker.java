package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foxglove4j.mcap.RawFields.bytes;
import static org.foxglove4j.mcap.RawFields.content;
import static org.foxglove4j.mcap.RawFields.map;
import static org.foxglove4j.mcap.RawFields.string;
import static org.foxglove4j.mcap.RawFields.u16;
import static org.foxglove4j.mcap.RawFields.u32;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Parses a file byte by byte and checks everything that {@code mcap doctor} checks, and all offsets, lengths and CRCs.
 *
 * <p>Shares no code with the library's reader and writer but the record classes, in which it hands over what it found.
 */
final class StructureChecker {

    private static final byte[] MAGIC = {(byte) 0x89, 'M', 'C', 'A', 'P', '0', '\r', '\n'};
    final List<McapMessageRecord> messages = new ArrayList<>();
    final List<McapAttachment> attachments = new ArrayList<>();
    final List<McapMetadata> metadata = new ArrayList<>();
    final List<McapUnknownRecord> unknown = new ArrayList<>();
    final Map<Integer, McapSchema> schemas = new TreeMap<>();
    final Map<Integer, McapChannel> channels = new TreeMap<>();
    final List<String> chunkCompressions = new ArrayList<>();
    final List<Long> chunkCrcs = new ArrayList<>();
    final List<Long> attachmentCrcs = new ArrayList<>();
    final Map<Integer, Integer> summaryCounts = new LinkedHashMap<>();
    final List<McapSummaryOffset> summaryOffsets = new ArrayList<>();
    int messageIndexCount;
    int duplicateDefinitions;
    int looseMessages;
    long dataSectionCrc;
    long summaryCrc;
    McapHeader header;
    private final ByteBuffer file;
    final Map<Long, McapChunkIndex> chunks = new LinkedHashMap<>();
    final Map<Long, McapAttachmentIndex> attachmentPlaces = new LinkedHashMap<>();
    final Map<Long, McapMetadataIndex> metadataPlaces = new LinkedHashMap<>();

    private StructureChecker(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static StructureChecker check(byte[] bytes) {
        StructureChecker checker = new StructureChecker(bytes);
        checker.check();
        return checker;
    }

    private void check() {
        assertThat(bytes(file, MAGIC.length)).as("leading magic").isEqualTo(MAGIC);
        int opcode = file.get();
        assertThat(opcode).as("first record").isEqualTo(Opcode.HEADER);
        ByteBuffer content = content(file);
        header = new McapHeader(string(content), string(content));
        assertThat(content.hasRemaining()).isFalse();
        while (dataRecord()) {
            // Each call parses one record.
        }
        new SummaryChecker(this, file).check();
        assertThat(bytes(file, MAGIC.length)).as("trailing magic").isEqualTo(MAGIC);
        assertThat(file.hasRemaining()).as("bytes after the magic").isFalse();
    }

    private boolean dataRecord() {
        int start = file.position();
        int opcode = file.get() & 0xFF;
        ByteBuffer content = content(file);
        long length = file.position() - start;
        switch (opcode) {
            case Opcode.SCHEMA -> define(schema(content));
            case Opcode.CHANNEL -> define(channel(content));
            case Opcode.MESSAGE -> {
                message(content);
                looseMessages++;
            }
            case Opcode.CHUNK -> chunk(start, length, content);
            case Opcode.ATTACHMENT -> attachment(start, length, content);
            case Opcode.METADATA -> {
                McapMetadata record = new McapMetadata(string(content), map(content));
                metadata.add(record);
                metadataPlaces.put((long) start, new McapMetadataIndex(start, length, record.name()));
            }
            case Opcode.DATA_END -> {
                dataSectionCrc = u32(content);
                checkCrc("data section", dataSectionCrc, 0, start);
                assertThat(content.hasRemaining()).isFalse();
                return false;
            }
            default -> {
                assertThat(opcode).as("opcode at %d", start).isGreaterThanOrEqualTo(0x80);
                unknown.add(new McapUnknownRecord(opcode, ByteSlice.of(bytes(content, content.remaining()))));
            }
        }
        assertThat(content.hasRemaining())
                .as("bytes after the fields of %s", Opcode.nameOf(opcode))
                .isFalse();
        return true;
    }

    private void chunk(long start, long length, ByteBuffer content) {
        long startTime = content.getLong();
        long endTime = content.getLong();
        long uncompressedSize = content.getLong();
        long crc = u32(content);
        String compression = string(content);
        byte[] compressed = bytes(content, (int) content.getLong());
        byte[] records = PeerDecompressor.decompress(compression, compressed, (int) uncompressedSize);
        chunkCompressions.add(compression);
        chunkCrcs.add(crc);
        if (crc != 0) {
            assertThat(crc).as("chunk CRC").isEqualTo(crcOf(records, 0, records.length));
        }

        int before = messages.size();
        Map<Integer, List<Long>> byChannel = new LinkedHashMap<>();
        ByteBuffer in = ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            long offset = in.position();
            int opcode = in.get() & 0xFF;
            ByteBuffer record = content(in);
            switch (opcode) {
                case Opcode.SCHEMA -> define(schema(record));
                case Opcode.CHANNEL -> define(channel(record));
                case Opcode.MESSAGE -> {
                    McapMessageRecord message = message(record);
                    byChannel
                            .computeIfAbsent(message.channelId(), id -> new ArrayList<>())
                            .addAll(List.of(message.logTimeNanos(), offset));
                }
                default -> throw new AssertionError(Opcode.nameOf(opcode) + " in a chunk");
            }
        }
        List<McapMessageRecord> added = messages.subList(before, messages.size());
        assertThat(startTime).isEqualTo(minTime(added));
        assertThat(endTime).isEqualTo(maxTime(added));
        List<McapMessageIndex> expected = byChannel.entrySet().stream()
                .map(entry -> new McapMessageIndex(
                        entry.getKey(),
                        entry.getValue().stream().mapToLong(Long::longValue).toArray()))
                .toList();
        Map<Integer, Long> indexOffsets = messageIndexes(expected);
        long indexLength = file.position() - start - length;
        chunks.put(
                start,
                new McapChunkIndex(
                        startTime,
                        endTime,
                        start,
                        length,
                        indexOffsets,
                        indexLength,
                        compression,
                        compressed.length,
                        uncompressedSize));
    }

    /** Parses the indexes after a chunk: either none, or one for each channel with messages. */
    private Map<Integer, Long> messageIndexes(List<McapMessageIndex> expected) {
        Map<Integer, Long> offsets = new LinkedHashMap<>();
        List<McapMessageIndex> found = new ArrayList<>();
        while (file.get(file.position()) == Opcode.MESSAGE_INDEX) {
            long start = file.position();
            file.get();
            ByteBuffer content = content(file);
            int channelId = u16(content);
            long[] entries = new long[(int) u32(content) / 8];
            content.asLongBuffer().get(entries);
            found.add(new McapMessageIndex(channelId, entries));
            assertThat(offsets.put(channelId, start))
                    .as("second index of channel %d", channelId)
                    .isNull();
        }
        if (!found.isEmpty()) {
            assertThat(new HashSet<>(found)).isEqualTo(new HashSet<>(expected));
            assertThat(found).hasSameSizeAs(expected);
        }
        messageIndexCount += found.size();
        return offsets;
    }

    private void attachment(long start, long length, ByteBuffer content) {
        long logTime = content.getLong();
        long createTime = content.getLong();
        String name = string(content);
        String mediaType = string(content);
        byte[] data = bytes(content, (int) content.getLong());
        long crc = u32(content);
        attachmentCrcs.add(crc);
        checkCrc("attachment", crc, (int) start + 9, (int) (start + length) - 4);
        attachments.add(new McapAttachment(logTime, createTime, name, mediaType, ByteSlice.of(data)));
        attachmentPlaces.put(
                start, new McapAttachmentIndex(start, length, logTime, createTime, data.length, name, mediaType));
    }

    private void define(McapSchema schema) {
        assertThat(schema.id()).isPositive();
        if (schema.encoding().isEmpty()) {
            assertThat(schema.data()).isEqualTo(ByteSlice.EMPTY);
        }
        McapSchema known = schemas.put(schema.id(), schema);
        if (known != null) {
            assertThat(schema).isEqualTo(known);
            duplicateDefinitions++;
        }
    }

    private void define(McapChannel channel) {
        if (channel.schemaId() != 0) {
            assertThat(schemas.containsKey(channel.schemaId()))
                    .as("schema of %s", channel)
                    .isTrue();
        }
        McapChannel known = channels.put(channel.id(), channel);
        if (known != null) {
            assertThat(channel).isEqualTo(known);
            duplicateDefinitions++;
        }
    }

    private McapMessageRecord message(ByteBuffer content) {
        int channelId = u16(content);
        long sequence = u32(content);
        long logTime = content.getLong();
        long publishTime = content.getLong();
        ByteSlice data = ByteSlice.of(bytes(content, content.remaining()));
        McapMessageRecord message = new McapMessageRecord(channelId, sequence, logTime, publishTime, data);
        if (!channels.containsKey(channelId)) {
            throw new AssertionError("no channel for " + message);
        }
        messages.add(message);
        return message;
    }

    static McapSchema schema(ByteBuffer in) {
        return new McapSchema(u16(in), string(in), string(in), ByteSlice.of(bytes(in, (int) u32(in))));
    }

    static McapChannel channel(ByteBuffer in) {
        return new McapChannel(u16(in), u16(in), string(in), string(in), map(in));
    }

    void checkCrc(String what, long crc, int start, int end) {
        if (crc != 0) {
            assertThat(crc).as("%s CRC", what).isEqualTo(crcOf(file.array(), start, end));
        }
    }

    private static long crcOf(byte[] array, int start, int end) {
        CRC32 crc = new CRC32();
        crc.update(array, start, end - start);
        return crc.getValue();
    }

    static long minTime(List<McapMessageRecord> messages) {
        return messages.stream()
                .map(McapMessageRecord::logTimeNanos)
                .min(Long::compareUnsigned)
                .orElse(0L);
    }

    static long maxTime(List<McapMessageRecord> messages) {
        return messages.stream()
                .map(McapMessageRecord::logTimeNanos)
                .max(Long::compareUnsigned)
                .orElse(0L);
    }
}
