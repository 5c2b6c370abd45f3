package org.foxglove4j.benchmarks.mcap;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The messages that every library writes: slices of a pool, with their channels and times.
 *
 * <p>{@link #save} writes it to a file that the drivers of the other libraries load, so that all write the same.
 *
 * @param chunkSize the size of the chunks, in bytes
 * @param topics the topics; the index is the channel's
 * @param pool the bytes that messages are slices of
 * @param channels each message's channel
 * @param lengths each message's length
 * @param offsets the start of each message in the pool
 * @param times each message's log time, in nanoseconds
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record WriteWorkload(
        int chunkSize, List<String> topics, byte[] pool, int[] channels, int[] lengths, int[] offsets, long[] times) {

    private static final int CHUNK_768_KIB = 768 << 10;
    private static final int CHUNK_1_MIB = 1 << 20;
    private static final int ENTRY_LENGTH = 24;

    private static final Map<String, Supplier<WriteWorkload>> BY_NAME = new TreeMap<>();

    static {
        BY_NAME.put("json-10B", () -> slices(CHUNK_768_KIB, PayloadPool.json(), 1, 10, 2_000_000));
        BY_NAME.put("json-100B", () -> slices(CHUNK_768_KIB, PayloadPool.json(), 1, 100, 640_000));
        BY_NAME.put("json-1KiB", () -> slices(CHUNK_768_KIB, PayloadPool.json(), 1, 1 << 10, 128_000));
        BY_NAME.put("json-10KiB", () -> slices(CHUNK_768_KIB, PayloadPool.json(), 1, 10 << 10, 12_800));
        BY_NAME.put("json-1MiB", () -> slices(CHUNK_768_KIB, PayloadPool.json(), 1, 1 << 20, 128));
        BY_NAME.put("cloud-1KiB", () -> slices(CHUNK_768_KIB, PayloadPool.cloud(), 1, 1 << 10, 128_000));
        BY_NAME.put("cloud-1MiB", () -> slices(CHUNK_768_KIB, PayloadPool.cloud(), 1, 1 << 20, 128));
        BY_NAME.put("noise-1MiB", () -> slices(CHUNK_768_KIB, PayloadPool.noise(), 1, 1 << 20, 128));
        BY_NAME.put("100ch-100B", () -> slices(CHUNK_768_KIB, PayloadPool.json(), 100, 100, 640_000));
        BY_NAME.put("ts-1B", () -> slices(CHUNK_1_MIB, PayloadPool.fortyTwos(), 1, 1, 1_000_000));
        BY_NAME.put("ts-1000B", () -> slices(CHUNK_1_MIB, PayloadPool.fortyTwos(), 1, 1000, 100_000));
        BY_NAME.put("ts-1MB", () -> slices(CHUNK_1_MIB, PayloadPool.fortyTwos(), 1, 1_000_000, 100));
        BY_NAME.put("fixed", WriteWorkload::fixed);
        BY_NAME.put("mixed", WriteWorkload::mixed);
    }

    static WriteWorkload named(String name) {
        Supplier<WriteWorkload> supplier = BY_NAME.get(name);
        if (supplier == null) {
            throw new IllegalArgumentException("workload " + name + " is none of " + BY_NAME.keySet());
        }
        return supplier.get();
    }

    /** Returns only the first messages. */
    WriteWorkload first(int count) {
        return new WriteWorkload(
                chunkSize,
                topics,
                pool,
                Arrays.copyOf(channels, count),
                Arrays.copyOf(lengths, count),
                Arrays.copyOf(offsets, count),
                Arrays.copyOf(times, count));
    }

    int messageCount() {
        return channels.length;
    }

    /**
     * Saves everything in one file: sizes, topics, a line of 24 bytes for each message, and the pool; little-endian.
     */
    void save(Path path) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 20)) {
            ByteBuffer head = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
            head.putInt(chunkSize).putInt(topics.size());
            for (String topic : topics) {
                byte[] utf8 = topic.getBytes(StandardCharsets.UTF_8);
                head.putInt(utf8.length).put(utf8);
            }
            head.putLong(channels.length).putLong(pool.length);
            out.write(head.array(), 0, head.position());
            ByteBuffer entry = ByteBuffer.allocate(ENTRY_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < channels.length; i++) {
                entry.clear();
                entry.putInt(channels[i]).putInt(lengths[i]).putLong(offsets[i]).putLong(times[i]);
                out.write(entry.array());
            }
            out.write(pool);
        }
    }

    /** Loads a saved workload. */
    static WriteWorkload load(Path path) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        int chunkSize = in.getInt();
        List<String> topics = new ArrayList<>();
        for (int i = in.getInt(); i > 0; i--) {
            byte[] utf8 = new byte[in.getInt()];
            in.get(utf8);
            topics.add(new String(utf8, StandardCharsets.UTF_8));
        }
        int count = Math.toIntExact(in.getLong());
        byte[] pool = new byte[Math.toIntExact(in.getLong())];
        Builder builder = new Builder(count);
        for (int i = 0; i < count; i++) {
            builder.add(in.getInt(), in.getInt(), Math.toIntExact(in.getLong()), in.getLong());
        }
        in.get(pool);
        return builder.build(chunkSize, topics, pool);
    }

    private static WriteWorkload slices(int chunkSize, byte[] pool, int channelCount, int length, int count) {
        Builder builder = new Builder(count);
        for (int i = 0; i < count; i++) {
            int offset = (int) ((long) i * length % (pool.length - length));
            builder.add(i % channelCount, length, offset, i * 1000L);
        }
        List<String> topics = new ArrayList<>();
        for (int i = 0; i < channelCount; i++) {
            topics.add("/topic" + i);
        }
        return builder.build(chunkSize, topics, pool);
    }

    private static WriteWorkload fixed() {
        byte[] pool = PayloadPool.wave();
        int count = 1_000_000;
        Builder builder = new Builder(count);
        for (int i = 0; i < count; i++) {
            builder.add(0, 100, waveOffset(i, pool), i * 1000L);
        }
        return builder.build(CHUNK_1_MIB, List.of("/bench"), pool);
    }

    /** Ten seconds of a robot. */
    private static WriteWorkload mixed() {
        record Due(long time, int channel, int length) {}
        int[] transformLengths = {80, 160, 320, 800, 1600};
        List<Due> due = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            due.add(new Due(i * 5_000_000L, 0, 96));
        }
        for (int i = 0; i < 500; i++) {
            due.add(new Due(i * 20_000_000L, 1, 296));
        }
        for (int i = 0; i < 1000; i++) {
            due.add(new Due(i * 10_000_000L, 2, transformLengths[i % transformLengths.length]));
        }
        for (int i = 0; i < 100; i++) {
            due.add(new Due(i * 100_000_000L, 3, 230_400));
        }
        for (int i = 0; i < 150; i++) {
            due.add(new Due(i * 66_666_667L, 4, 524_288));
        }
        due.sort(Comparator.comparingLong(Due::time).thenComparingInt(Due::channel));
        byte[] pool = PayloadPool.wave();
        Builder builder = new Builder(due.size());
        for (int i = 0; i < due.size(); i++) {
            Due message = due.get(i);
            builder.add(message.channel(), message.length(), waveOffset(i, pool), message.time());
        }
        return builder.build(CHUNK_1_MIB, List.of("/imu", "/odom", "/tf", "/lidar", "/camera/compressed"), pool);
    }

    private static int waveOffset(int message, byte[] pool) {
        return (int) (message * 7919L % (pool.length - (512 << 10)));
    }

    private static final class Builder {
        private final int[] channels;
        private final int[] lengths;
        private final int[] offsets;
        private final long[] times;
        private int count;

        Builder(int capacity) {
            channels = new int[capacity];
            lengths = new int[capacity];
            offsets = new int[capacity];
            times = new long[capacity];
        }

        void add(int channel, int length, int offset, long time) {
            channels[count] = channel;
            lengths[count] = length;
            offsets[count] = offset;
            times[count] = time;
            count++;
        }

        WriteWorkload build(int chunkSize, List<String> topics, byte[] pool) {
            return new WriteWorkload(chunkSize, topics, pool, channels, lengths, offsets, times);
        }
    }
}
