package org.foxglove4j.mcap;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;
import org.foxglove4j.mcap.internal.bytes.RecordBuffer;

/** Assembles files record by record, with any irregularities, without validation. */
final class McapAssembler {

    private final RecordBuffer out = new RecordBuffer(4096);
    private final List<McapRecord> summary = new ArrayList<>();
    private final List<McapMessageRecord> messages = new ArrayList<>();
    private boolean crcs = true;
    private boolean messageIndexes = true;
    private boolean chunkIndexes = true;
    private byte[] chunkPadding = {};
    private byte[] recordPadding = {};

    McapAssembler() {
        byte[] magic = RecordEncoder.magic();
        out.bytes(magic, 0, magic.length);
        add(new McapHeader("", "test"));
    }

    McapAssembler crcs(boolean newCrcs) {
        crcs = newCrcs;
        return this;
    }

    McapAssembler messageIndexes(boolean newMessageIndexes) {
        messageIndexes = newMessageIndexes;
        return this;
    }

    McapAssembler chunkIndexes(boolean newChunkIndexes) {
        chunkIndexes = newChunkIndexes;
        return this;
    }

    /** Appends bytes to the compressed records of the chunks that follow. */
    McapAssembler chunkPadding(byte[] newChunkPadding) {
        chunkPadding = newChunkPadding;
        return this;
    }

    /** Puts bytes at the end of the Schema and Channel records that follow in chunks. */
    McapAssembler recordPadding(byte[] newRecordPadding) {
        recordPadding = newRecordPadding;
        return this;
    }

    /** Returns the messages so far, in the order of the file. */
    List<McapMessageRecord> messages() {
        return messages;
    }

    /** Returns the offset of the next record. */
    int offset() {
        return out.length();
    }

    McapAssembler add(McapRecord record) {
        if (record instanceof McapMessageRecord message) {
            messages.add(message);
        }
        RecordEncoder.encode(record, out);
        return this;
    }

    McapAssembler addBytes(byte[] bytes) {
        out.bytes(bytes, 0, bytes.length);
        return this;
    }

    /** Adds a record to what {@link #finish} writes into the summary. */
    McapAssembler addToSummary(McapRecord record) {
        summary.add(record);
        return this;
    }

    McapAssembler chunk(Compression compression, McapRecord... records) {
        return chunk(compression.formatName(), compress(compression, records(records)), records);
    }

    /** Adds a chunk with arbitrary bytes as its records. */
    McapAssembler chunk(String compression, byte[] compressed, McapRecord... records) {
        Map<Integer, List<Long>> entries = new TreeMap<>();
        byte[] raw = records(records, entries);
        long start = 0;
        long end = 0;
        boolean any = false;
        for (McapRecord record : records) {
            if (record instanceof McapMessageRecord message) {
                long time = message.logTimeNanos();
                start = any && Long.compareUnsigned(start, time) < 0 ? start : time;
                end = any && Long.compareUnsigned(end, time) > 0 ? end : time;
                any = true;
                messages.add(message);
            }
        }
        byte[] padded = Arrays.copyOf(compressed, compressed.length + chunkPadding.length);
        System.arraycopy(chunkPadding, 0, padded, compressed.length, chunkPadding.length);
        int chunkStart = out.length();
        RecordEncoder.encode(
                new McapChunk(
                        start, end, raw.length, crcs ? crc(raw, 0, raw.length) : 0, compression, ByteSlice.of(padded)),
                out);
        int chunkLength = out.length() - chunkStart;
        Map<Integer, Long> offsets = new LinkedHashMap<>();
        int indexStart = out.length();
        if (messageIndexes) {
            entries.forEach((channelId, pairs) -> {
                offsets.put(channelId, (long) out.length());
                long[] array = pairs.stream().mapToLong(Long::longValue).toArray();
                RecordEncoder.encode(new McapMessageIndex(channelId, array), out);
            });
        }
        if (chunkIndexes) {
            summary.add(new McapChunkIndex(
                    start,
                    end,
                    chunkStart,
                    chunkLength,
                    offsets,
                    out.length() - indexStart,
                    compression,
                    padded.length,
                    raw.length));
        }
        return this;
    }

    /** Returns the file so far, as a killed writer leaves it. */
    byte[] unfinished() {
        return out.toByteArray();
    }

    byte[] finish() {
        add(new McapDataEnd(crcs ? crc(out.array(), 0, out.length()) : 0));
        int summaryStart = out.length();
        summary.forEach(record -> RecordEncoder.encode(record, out));
        int footerStart = out.length();
        add(new McapFooter(summary.isEmpty() ? 0 : summaryStart, 0, 0));
        if (crcs) {
            int crcAt = footerStart + 25;
            LittleEndian.putInt(out.array(), crcAt, (int) crc(out.array(), summaryStart, crcAt - summaryStart));
        }
        byte[] magic = RecordEncoder.magic();
        out.bytes(magic, 0, magic.length);
        return out.toByteArray();
    }

    static byte[] compress(Compression compression, byte[] raw) {
        return switch (compression) {
            case NONE -> raw;
            case ZSTD -> Zstd.compress(raw, 1);
            case LZ4 -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (LZ4FrameOutputStream frame = new LZ4FrameOutputStream(bytes)) {
                    frame.write(raw);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                yield bytes.toByteArray();
            }
        };
    }

    byte[] records(McapRecord... records) {
        return records(records, new TreeMap<>());
    }

    static McapSchema schema(int id) {
        return new McapSchema(id, "schema" + id, "jsonschema", ByteSlice.of(new byte[] {'{', '}'}));
    }

    static McapChannel channel(int id, int schemaId) {
        return new McapChannel(id, schemaId, "/topic" + id, "json", Map.of());
    }

    static McapMessageRecord message(int channelId, long sequence, long logTimeNanos) {
        byte[] data = ("message " + sequence).getBytes(StandardCharsets.UTF_8);
        return new McapMessageRecord(channelId, sequence, logTimeNanos, logTimeNanos, ByteSlice.of(data));
    }

    private byte[] records(McapRecord[] records, Map<Integer, List<Long>> entries) {
        RecordBuffer raw = new RecordBuffer(1024);
        for (McapRecord record : records) {
            long offset = raw.length();
            if (record instanceof McapMessageRecord message) {
                List<Long> pairs = entries.computeIfAbsent(message.channelId(), id -> new ArrayList<>());
                pairs.add(message.logTimeNanos());
                pairs.add(offset);
            }
            RecordEncoder.encode(record, raw);
            if (record instanceof McapSchema || record instanceof McapChannel) {
                raw.bytes(recordPadding, 0, recordPadding.length);
                raw.endRecord((int) offset + RecordEncoder.HEAD_LENGTH);
            }
        }
        return raw.toByteArray();
    }

    private static long crc(byte[] bytes, int start, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, start, length);
        return crc.getValue();
    }
}
