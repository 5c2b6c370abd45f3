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

/**
 * The program that {@link KillTest} kills: it records numbered messages as fast as a robot would, and notes the time of
 * each in a file that is mapped into memory, which outlives the process.
 */
final class KilledRecorder {

    static final int MESSAGE_BYTES = 200;
    static final int MAX_MESSAGES = 2_000_000;

    private static final long PAUSE_NANOS = 20_000;
    private static final int BURST = 4;

    private KilledRecorder() {}

    /** Says what may be lost. */
    enum Policy {
        /** Nothing beyond a hundred milliseconds. */
        TIME(Durability.flushEvery(Duration.ofMillis(100))),
        /** Nothing beyond so many bytes. */
        BYTES(Durability.flushEvery(Duration.ofHours(1)).orEveryBytes(20_000)),
        /** Nothing beyond a hundred milliseconds, forced to the disk. */
        FORCE(Durability.forceEvery(Duration.ofMillis(100)));

        final Durability durability;

        Policy(Durability durability) {
            this.durability = durability;
        }
    }

    /** Records until it is killed. Arguments: the policy, the recording, the file for the times. */
    public static void main(String[] arguments) throws IOException {
        Policy policy = Policy.valueOf(arguments[0]);
        LongBuffer times = map(Path.of(arguments[2]), FileChannel.MapMode.READ_WRITE);
        Context context = Context.create();
        McapSink sink = McapSink.builder()
                .context(context)
                .durability(policy.durability)
                .create(Path.of(arguments[1]));
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
