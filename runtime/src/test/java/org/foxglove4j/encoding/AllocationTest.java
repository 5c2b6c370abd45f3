package org.foxglove4j.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Tests that encoding allocates nothing once the buffer has grown. */
class AllocationTest {

    private static final int MESSAGES = 2_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final double[] doubles = new SplittableRandom(1).doubles(100).toArray();
    private final long[] longs = new SplittableRandom(2).longs(100).toArray();
    private final int[] ints = new SplittableRandom(3).ints(100).toArray();
    private final float[] floats = new float[100];
    private final boolean[] booleans = new boolean[100];
    private final short[] shorts = new short[100];
    private final byte[] bytes = new byte[100];
    private final ByteBuffer direct = ByteBuffer.allocateDirect(100);
    private final byte[] literal = ",\"a literal of more than eight bytes\":".getBytes(StandardCharsets.UTF_8);
    private final Instant instant = Instant.ofEpochSecond(1_700_000_000, 5);
    private final Duration duration = Duration.ofMillis(-100);

    @Test
    void jsonAllocatesNothing() {
        assertNoGarbage(out -> {
            JsonWriter.writeLiteral(out, literal);
            JsonWriter.writeDoubleArray(out, doubles);
            JsonWriter.writeFloatArray(out, floats);
            JsonWriter.writeLongArray(out, longs);
            JsonWriter.writeUnsignedLongArray(out, longs);
            JsonWriter.writeIntArray(out, ints);
            JsonWriter.writeShortArray(out, shorts);
            JsonWriter.writeBooleanArray(out, booleans);
            JsonWriter.writeDouble(out, Double.MIN_VALUE);
            JsonWriter.writeDouble(out, 0x1p70);
            JsonWriter.writeDouble(out, Double.NaN);
            JsonWriter.writeString(out, "base_link");
            JsonWriter.writeString(out, "quoted \"\n\"");
            JsonWriter.writeString(out, "Grüße, 世界, \uD83E\uDD16");
            JsonWriter.writeName(out, "key");
            JsonWriter.writeBase64(out, bytes);
            JsonWriter.writeBase64(out, direct);
            JsonWriter.writeInstant(out, instant);
            JsonWriter.writeDuration(out, duration);
        });
    }

    @Test
    void protobufAllocatesNothing() {
        assertNoGarbage(out -> {
            int mark = ProtobufWriter.beginMessage(out, 10);
            ProtobufArrayWriter.writeDouble(out, 10, doubles);
            ProtobufArrayWriter.writeFloat(out, 10, floats);
            ProtobufArrayWriter.writeFixed64(out, 10, longs);
            ProtobufArrayWriter.writeFixed32(out, 10, ints);
            ProtobufArrayWriter.writeSint64(out, 10, longs);
            ProtobufArrayWriter.writeInt32(out, 10, ints);
            ProtobufArrayWriter.writeBool(out, 10, booleans);
            ProtobufWriter.writeString(out, 10, "base_link");
            ProtobufWriter.writeString(out, 10, "Grüße, 世界, \uD83E\uDD16");
            ProtobufWriter.writeBytes(out, 10, bytes);
            ProtobufWriter.writeBytes(out, 10, direct);
            ProtobufWriter.writeTimestamp(out, 10, instant);
            ProtobufWriter.writeDuration(out, 10, duration);
            ProtobufWriter.writeInt64(out, 8, -1);
            ProtobufWriter.endMessage(out, mark);
        });
    }

    private static void assertNoGarbage(Consumer<EncodeBuffer> write) {
        EncodeBuffer out = new EncodeBuffer();
        encode(write, out);
        long thread = Thread.currentThread().getId();
        // The compiler's own work in the thread may allocate a little: the least of some rounds is what encoding does.
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = THREADS.getThreadAllocatedBytes(thread);
            encode(write, out);
            least = Math.min(least, THREADS.getThreadAllocatedBytes(thread) - before);
        }
        assertThat(least / MESSAGES).as("bytes per message").isZero();
    }

    private static void encode(Consumer<EncodeBuffer> write, EncodeBuffer out) {
        for (int i = 0; i < MESSAGES; i++) {
            out.clear();
            write.accept(out);
        }
    }
}
