package org.foxglove4j.cli.rosbag;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Writes bags byte by byte, as the recorder of ROS 1 does. */
public final class BagBytes {

    private static final int HEADER_RECORD_BYTES = 4096;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream connections = new ByteArrayOutputStream();
    private final ByteArrayOutputStream chunkInfos = new ByteArrayOutputStream();
    private final List<Integer> messages = new ArrayList<>();
    private final String compression;
    private ByteArrayOutputStream chunk = new ByteArrayOutputStream();

    /** Begins a bag whose chunks have a compression. */
    public BagBytes(String compression) {
        this.compression = compression;
        out.writeBytes("#ROSBAG V2.0\n".getBytes(UTF_8));
        out.writeBytes(header(0));
    }

    /** Adds a connection to the chunk and to the index. */
    public BagBytes connection(int id, String topic, String type, String definition, String... more) {
        Map<String, Object> fields = new TreeMap<>(
                Map.of("topic", topic, "type", type, "message_definition", definition, "md5sum", "0123456789abcdef"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        byte[] record = record(Map.of("op", (byte) 7, "conn", id, "topic", topic), fields(fields));
        chunk.writeBytes(record);
        connections.writeBytes(record);
        return this;
    }

    /** Adds a message to the chunk. */
    public BagBytes message(int connection, long timeNanos, byte[] data) {
        messages.add(connection);
        chunk.writeBytes(record(Map.of("op", (byte) 2, "conn", connection, "time", time(timeNanos)), data));
        return this;
    }

    BagBytes bytesInChunk(byte[] bytes) {
        chunk.writeBytes(bytes);
        return this;
    }

    /** Ends a chunk, and writes an index after it. */
    public BagBytes endChunk() {
        return endChunk(chunk.size());
    }

    BagBytes endChunk(int statedSize) {
        int position = out.size();
        out.writeBytes(record(
                Map.of("op", (byte) 5, "compression", compression, "size", statedSize),
                compressed(chunk.toByteArray())));
        ByteBuffer counts = buffer(messages.size() * 8);
        for (int connection : messages) {
            out.writeBytes(record(Map.of("op", (byte) 4, "ver", 1, "conn", connection, "count", 1), new byte[12]));
            counts.putInt(connection).putInt(1);
        }
        chunkInfos.writeBytes(record(
                Map.of(
                        "op",
                        (byte) 6,
                        "ver",
                        1,
                        "chunk_pos",
                        (long) position,
                        "start_time",
                        0L,
                        "end_time",
                        0L,
                        "count",
                        messages.size()),
                counts.array()));
        messages.clear();
        chunk = new ByteArrayOutputStream();
        return this;
    }

    /** Returns a bag without an index, whose last chunk was not finished: its lengths are still zero. */
    byte[] unfinished() {
        out.writeBytes(record(Map.of("op", (byte) 5, "compression", compression, "size", 0), new byte[0]));
        out.writeBytes(compressed(chunk.toByteArray()));
        return out.toByteArray();
    }

    /** Returns a bag without an index. */
    byte[] withoutIndex() {
        return out.toByteArray();
    }

    /** Returns the bag with its index. */
    public byte[] toByteArray() {
        int index = out.size();
        out.writeBytes(connections.toByteArray());
        out.writeBytes(chunkInfos.toByteArray());
        byte[] bag = out.toByteArray();
        byte[] header = header(index);
        System.arraycopy(header, 0, bag, 13, header.length);
        return bag;
    }

    private static byte[] header(long index) {
        byte[] without =
                record(Map.of("op", (byte) 3, "index_pos", index, "conn_count", 1, "chunk_count", 1), new byte[0]);
        byte[] padding = new byte[HEADER_RECORD_BYTES - without.length];
        Arrays.fill(padding, (byte) ' ');
        return record(Map.of("op", (byte) 3, "index_pos", index, "conn_count", 1, "chunk_count", 1), padding);
    }

    static byte[] record(Map<String, Object> header, byte[] data) {
        byte[] fields = fields(new TreeMap<>(header));
        return buffer(8 + fields.length + data.length)
                .putInt(fields.length)
                .put(fields)
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static byte[] fields(Map<String, Object> fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fields.forEach((name, value) -> {
            byte[] bytes = value(value);
            out.writeBytes(buffer(4).putInt(name.length() + 1 + bytes.length).array());
            out.writeBytes((name + "=").getBytes(UTF_8));
            out.writeBytes(bytes);
        });
        return out.toByteArray();
    }

    private static byte[] value(Object value) {
        if (value instanceof Byte one) {
            return new byte[] {one};
        }
        if (value instanceof Integer number) {
            return buffer(4).putInt(number).array();
        }
        return value instanceof Long number
                ? buffer(8).putLong(number).array()
                : value.toString().getBytes(UTF_8);
    }

    private static long time(long nanos) {
        return nanos / 1_000_000_000 | nanos % 1_000_000_000 << 32;
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] compressed(byte[] records) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream target = compressor(compressed)) {
            target.write(records);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private OutputStream compressor(OutputStream target) throws IOException {
        return switch (compression) {
            case "bz2" -> new BZip2CompressorOutputStream(target);
            case "lz4" -> new LZ4FrameOutputStream(target);
            default -> target;
        };
    }
}
