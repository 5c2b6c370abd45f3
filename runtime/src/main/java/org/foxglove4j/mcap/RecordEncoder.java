package org.foxglove4j.mcap;

import java.util.zip.CRC32;
import org.foxglove4j.mcap.internal.bytes.RecordBuffer;

/** Encodes records as defined by the specification. */
final class RecordEncoder {

    /** The magic bytes at the start and end of a file; the digit is the major version of the format. */
    private static final byte[] MAGIC = {(byte) 0x89, 'M', 'C', 'A', 'P', '0', '\r', '\n'};

    static final int MAGIC_LENGTH = 8;

    /** The opcode and the length that precede the content of every record. */
    static final int HEAD_LENGTH = 1 + 8;

    /** The fields before the data in the content of a Message record. */
    static final int MESSAGE_FIELDS_LENGTH = 2 + 4 + 8 + 8;

    /** The fields before the name of the compression in a Chunk record, including the head. */
    static final int CHUNK_FIELDS_LENGTH = HEAD_LENGTH + 8 + 8 + 8 + 4;

    /** A log time and an offset. */
    static final int MESSAGE_INDEX_ENTRY_LENGTH = 8 + 8;

    static final int FOOTER_LENGTH = HEAD_LENGTH + 8 + 8 + 4;
    static final int DATA_END_LENGTH = HEAD_LENGTH + 4;

    private RecordEncoder() {}

    static byte[] magic() {
        return MAGIC.clone();
    }

    /** Appends a record with its head. The CRC of an attachment is computed. */
    static void encode(McapRecord record, RecordBuffer out) {
        encode(record, true, out);
    }

    static void encode(McapRecord record, boolean attachmentCrc, RecordBuffer out) {
        int contentStart = out.beginRecord(record.opcode());
        if (record instanceof McapMessageRecord message) {
            encodeMessage(message, out);
        } else if (record instanceof McapSchema schema) {
            encodeSchema(schema, out);
        } else if (record instanceof McapChannel channel) {
            encodeChannel(channel, out);
        } else if (record instanceof McapChunk chunk) {
            encodeChunk(chunk, out);
        } else if (record instanceof McapMessageIndex index) {
            encodeMessageIndex(index, out);
        } else if (record instanceof McapChunkIndex index) {
            encodeChunkIndex(index, out);
        } else if (record instanceof McapAttachment attachment) {
            encodeAttachment(attachment, attachmentCrc, out);
        } else if (record instanceof McapAttachmentIndex index) {
            encodeAttachmentIndex(index, out);
        } else if (record instanceof McapMetadata metadata) {
            out.string(metadata.name());
            out.stringMap(metadata.metadata());
        } else if (record instanceof McapMetadataIndex index) {
            out.u64(index.offset());
            out.u64(index.length());
            out.string(index.name());
        } else if (record instanceof McapStatistics statistics) {
            encodeStatistics(statistics, out);
        } else if (record instanceof McapSummaryOffset summaryOffset) {
            out.u8(summaryOffset.groupOpcode());
            out.u64(summaryOffset.groupStart());
            out.u64(summaryOffset.groupLength());
        } else if (record instanceof McapHeader header) {
            out.string(header.profile());
            out.string(header.library());
        } else if (record instanceof McapFooter footer) {
            out.u64(footer.summaryStart());
            out.u64(footer.summaryOffsetStart());
            out.u32(footer.summaryCrc());
        } else if (record instanceof McapDataEnd dataEnd) {
            out.u32(dataEnd.dataSectionCrc());
        } else if (record instanceof McapUnknownRecord unknown) {
            append(unknown.content(), out);
        }
        out.endRecord(contentStart);
    }

    private static void encodeMessage(McapMessageRecord message, RecordBuffer out) {
        out.u16(message.channelId());
        out.u32(message.sequence());
        out.u64(message.logTimeNanos());
        out.u64(message.publishTimeNanos());
        append(message.data(), out);
    }

    private static void encodeSchema(McapSchema schema, RecordBuffer out) {
        out.u16(schema.id());
        out.string(schema.name());
        out.string(schema.encoding());
        out.u32(schema.data().length());
        append(schema.data(), out);
    }

    private static void encodeChannel(McapChannel channel, RecordBuffer out) {
        out.u16(channel.id());
        out.u16(channel.schemaId());
        out.string(channel.topic());
        out.string(channel.messageEncoding());
        out.stringMap(channel.metadata());
    }

    private static void encodeChunk(McapChunk chunk, RecordBuffer out) {
        out.u64(chunk.messageStartTimeNanos());
        out.u64(chunk.messageEndTimeNanos());
        out.u64(chunk.uncompressedSize());
        out.u32(chunk.uncompressedCrc());
        out.string(chunk.compression());
        out.u64(chunk.records().length());
        append(chunk.records(), out);
    }

    private static void encodeMessageIndex(McapMessageIndex index, RecordBuffer out) {
        out.u16(index.channelId());
        out.u32((long) index.size() * MESSAGE_INDEX_ENTRY_LENGTH);
        for (int i = 0; i < index.size(); i++) {
            out.u64(index.logTimeNanos(i));
            out.u64(index.offset(i));
        }
    }

    private static void encodeChunkIndex(McapChunkIndex index, RecordBuffer out) {
        out.u64(index.messageStartTimeNanos());
        out.u64(index.messageEndTimeNanos());
        out.u64(index.chunkStartOffset());
        out.u64(index.chunkLength());
        out.u16ToU64Map(index.messageIndexOffsets());
        out.u64(index.messageIndexLength());
        out.string(index.compression());
        out.u64(index.compressedSize());
        out.u64(index.uncompressedSize());
    }

    private static void encodeAttachment(McapAttachment attachment, boolean withCrc, RecordBuffer out) {
        int start = out.length();
        out.u64(attachment.logTimeNanos());
        out.u64(attachment.createTimeNanos());
        out.string(attachment.name());
        out.string(attachment.mediaType());
        out.u64(attachment.data().length());
        append(attachment.data(), out);
        out.u32(withCrc ? crc(out, start) : 0);
    }

    private static void encodeAttachmentIndex(McapAttachmentIndex index, RecordBuffer out) {
        out.u64(index.offset());
        out.u64(index.length());
        out.u64(index.logTimeNanos());
        out.u64(index.createTimeNanos());
        out.u64(index.dataSize());
        out.string(index.name());
        out.string(index.mediaType());
    }

    private static void encodeStatistics(McapStatistics statistics, RecordBuffer out) {
        out.u64(statistics.messageCount());
        out.u16(statistics.schemaCount());
        out.u32(statistics.channelCount());
        out.u32(statistics.attachmentCount());
        out.u32(statistics.metadataCount());
        out.u32(statistics.chunkCount());
        out.u64(statistics.messageStartTimeNanos());
        out.u64(statistics.messageEndTimeNanos());
        out.u16ToU64Map(statistics.channelMessageCounts());
    }

    private static void append(ByteSlice slice, RecordBuffer out) {
        out.bytes(slice.array(), slice.offset(), slice.length());
    }

    private static long crc(RecordBuffer out, int start) {
        CRC32 crc = new CRC32();
        crc.update(out.array(), start, out.length() - start);
        return crc.getValue();
    }
}
