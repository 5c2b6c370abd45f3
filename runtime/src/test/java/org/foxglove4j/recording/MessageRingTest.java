package org.foxglove4j.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageRingTest {

    private static final long FOREVER = Long.MAX_VALUE / 2;

    @Test
    void messages_comeBackWholeAndInOrder() {
        MessageRing ring = new MessageRing(FOREVER, 1 << 30);
        for (int i = 0; i < 20_000; i++) {
            byte[] data = message(i, i % 100);
            ring.add(i % 3, 10L * i, i, data, 0, data.length);
        }

        List<String> read = read(ring, 20_000);

        assertThat(read).hasSize(20_000);
        for (int i = 0; i < 20_000; i++) {
            assertThat(read.get(i)).isEqualTo(line(i % 3, 10L * i, message(i, i % 100)));
        }
    }

    @Test
    void oldMessages_areLetGo() {
        MessageRing ring = new MessageRing(1000, 1 << 30);
        for (int i = 0; i < 100_000; i++) {
            ring.add(0, i, i, message(i, 50), 0, 50);
        }

        List<String> read = read(ring, 100_000);

        assertThat(read).hasSize(1000).last().isEqualTo(line(0, 99_999, message(99_999, 50)));
        assertThat(ring.evictedMessages()).isGreaterThan(80_000);
    }

    @Test
    void memory_isBounded() {
        MessageRing ring = new MessageRing(FOREVER, 1 << 20);
        for (int i = 0; i < 50_000; i++) {
            ring.add(0, i, i, message(i, 1000), 0, 1000);
            assertThat(ring.heldBytes()).isLessThanOrEqualTo(1 << 20);
        }

        assertThat(read(ring, 0).size() + ring.evictedMessages()).isEqualTo(50_000);
    }

    @Test
    void messageLargerThanTheBound_isKeptAlone() {
        MessageRing ring = new MessageRing(FOREVER, 1 << 20);
        ring.add(0, 1, 1, new byte[10], 0, 10);
        ring.add(1, 2, 2, new byte[3 << 20], 0, 3 << 20);

        assertThat(read(ring, 2)).hasSize(1).first().asString().startsWith("1 2 ");
    }

    @Test
    void snapshot_isNotDisturbedByWhatComesAfter() {
        MessageRing ring = new MessageRing(FOREVER, 1 << 20);
        for (int i = 0; i < 1000; i++) {
            ring.add(0, i, i, message(i, 100), 0, 100);
        }
        MessageRing.Snapshot snapshot = ring.snapshot(1000);
        for (int i = 1000; i < 100_000; i++) {
            ring.add(0, i, i, message(i, 100), 0, 100);
        }

        List<String> read = new ArrayList<>();
        snapshot.forEach((slot, time, data, offset, length) -> read.add(line(slot, time, data, offset, length)));
        ring.release();

        assertThat(read).hasSize(1000);
        for (int i = 0; i < 1000; i++) {
            assertThat(read.get(i)).isEqualTo(line(0, i, message(i, 100)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 600_000})
    void steadyState_allocatesNothing(int length) {
        MessageRing ring = new MessageRing(FOREVER, 16 << 20);
        byte[] data = new byte[length];
        int count = 100_000_000 / (length + 900);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 20 && least > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < count; i++) {
                // Large messages, as those of a camera, vary in size.
                ring.add(0, i, i, data, 0, length - i % (length / 50));
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }

        assertThat(least).isZero();
    }

    private static List<String> read(MessageRing ring, long now) {
        List<String> read = new ArrayList<>();
        ring.snapshot(now)
                .forEach((slot, time, data, offset, length) -> read.add(line(slot, time, data, offset, length)));
        ring.release();
        return read;
    }

    private static byte[] message(int seed, int length) {
        byte[] data = new byte[length];
        for (int i = 0; i < length; i++) {
            data[i] = (byte) (seed * 31 + i);
        }
        return data;
    }

    private static String line(int slot, long time, byte[] data) {
        return line(slot, time, data, 0, data.length);
    }

    private static String line(int slot, long time, byte[] data, int offset, int length) {
        int hash = 1;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + data[offset + i];
        }
        return slot + " " + time + " " + length + " " + hash;
    }
}
