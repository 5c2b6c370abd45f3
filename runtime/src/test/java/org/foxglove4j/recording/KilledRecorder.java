package org.foxglove4j.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.mcap.Compression;

/**
 * The program that {@link KillTest} kills: it records numbered messages as fast as a robot would, and notes the time of
 * each in a memory-mapped file, which outlives the process.
 */
final class KilledRecorder {

    static final int MESSAGE_BYTES = 200;
    static final int MAX_MESSAGES = 2_000_000;

    private static final int CHUNK_BYTES = 20_000;
    private static final long HUNDRED_MILLIS_NANOS = 100_000_000;
    private static final long PAUSE_NANOS = 20_000;
    private static final int BURST = 4;

    private KilledRecorder() {}

    /** How it records, and how much may be lost. */
    enum Policy {
        /** The chunks in memory may be lost: one being filled, one being compressed, and one waiting. */
        CHUNKS(Long.MAX_VALUE, 3 * CHUNK_BYTES) {
            @Override
            void configure(McapSinkBuilder builder) {
                builder.chunkSizeBytes(CHUNK_BYTES);
            }
        },
        /** A hundred milliseconds may be lost. */
        TIME(HUNDRED_MILLIS_NANOS, Long.MAX_VALUE) {
            @Override
            void configure(McapSinkBuilder builder) {
                builder.durability(Durability.flushEvery(Duration.ofMillis(100)));
            }
        },
        /** A number of bytes may be lost. */
        BYTES(Long.MAX_VALUE, 20_000) {
            @Override
            void configure(McapSinkBuilder builder) {
                builder.durability(Durability.flushEvery(Duration.ofHours(1)).orEveryBytes(20_000));
            }
        },
        /** A hundred milliseconds may be lost; forced to the disk. */
        FORCED_TIME(HUNDRED_MILLIS_NANOS, Long.MAX_VALUE) {
            @Override
            void configure(McapSinkBuilder builder) {
                builder.durability(Durability.forceEvery(Duration.ofMillis(100)));
            }
        },
        /** A number of bytes may be lost; forced to the disk. */
        FORCED_BYTES(Long.MAX_VALUE, 200_000) {
            @Override
            void configure(McapSinkBuilder builder) {
                builder.durability(Durability.forceEvery(Duration.ofHours(1)).orEveryBytes(200_000));
            }
        },
        /** A hundred milliseconds or a number of bytes may be lost, with several files. */
        BOTH_IN_MANY_FILES(HUNDRED_MILLIS_NANOS, 20_000) {
            @Override
            void configure(McapSinkBuilder builder) {
                builder.durability(Durability.flushEvery(Duration.ofMillis(100)).orEveryBytes(20_000))
                        .compression(Compression.NONE)
                        .rotation(Rotation.everyBytes(300_000));
            }
        };

        final long maxLostNanos;
        final long maxLostBytes;

        Policy(long maxLostNanos, long maxLostBytes) {
            this.maxLostNanos = maxLostNanos;
            this.maxLostBytes = maxLostBytes;
        }

        abstract void configure(McapSinkBuilder builder);
    }

    /** Records until it is killed. Arguments: the policy, the recording, the file for the times. */
    public static void main(String[] arguments) throws IOException {
        Policy policy = Policy.valueOf(arguments[0]);
        LongBuffer times = map(Path.of(arguments[2]), FileChannel.MapMode.READ_WRITE);
        Context context = Context.create();
        McapSinkBuilder builder = McapSink.builder().context(context);
        policy.configure(builder);
        McapSink sink = builder.create(Path.of(arguments[1]));
        RawChannel channel =
                context.channelBuilder("/numbered").messageEncoding("raw").build();
        ByteBuffer message = ByteBuffer.allocate(MESSAGE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < MAX_MESSAGES && sink.failure().isEmpty(); i++) {
            message.putInt(0, i);
            channel.log(message.array(), i);
            times.put(i, System.nanoTime());
            if (i % BURST == 0) {
                long next = System.nanoTime() + BURST * PAUSE_NANOS;
                while (System.nanoTime() < next) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    static LongBuffer map(Path path, FileChannel.MapMode mode) throws IOException {
        try (FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return file.map(mode, 0, (long) MAX_MESSAGES * Long.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asLongBuffer();
        }
    }
}
