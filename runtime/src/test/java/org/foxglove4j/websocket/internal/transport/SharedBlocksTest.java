package org.foxglove4j.websocket.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.foxglove4j.websocket.internal.frame.OutputBytes;
import org.junit.jupiter.api.Test;

class SharedBlocksTest {

    private static final int RING_BYTES = 10_000;

    private final Random random = new Random(7692);
    private final SharedBlocks shared = new SharedBlocks(RING_BYTES);

    @Test
    void whatIsFoundIsWhatWasPutForTheSameMessage_howeverOftenTheRingTurns() {
        List<byte[]> messages = new ArrayList<>();
        List<byte[]> blocks = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < 5000; i++) {
            messages.add(bytes(1 + random.nextInt(i % 100 == 0 ? RING_BYTES : 500)));
            blocks.add(bytes(random.nextInt(300)));
            put(messages.get(i), blocks.get(i), 15);
            for (int back = 0; back < 30 && back <= i; back++) {
                byte[] known = find(messages.get(i - back), 15);
                if (known != null) {
                    assertThat(known).isEqualTo(blocks.get(i - back));
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(50_000);
    }

    @Test
    void slightlyDifferentMessagesAreDistinguished() {
        byte[] message = bytes(100);
        put(message, bytes(50), 15);
        assertThat(find(message, 15)).isNotNull();
        assertThat(find(message, 12)).isNull();
        assertThat(find(Arrays.copyOf(message, 99), 15)).isNull();
        message[99]++;
        assertThat(find(message, 15)).isNull();
    }

    @Test
    void messagesLargerThanTheRingAreNotKept() {
        byte[] message = bytes(RING_BYTES);
        put(message, bytes(1), 15);
        assertThat(find(message, 15)).isNull();
    }

    private void put(byte[] message, byte[] blocks, int bits) {
        shared.put(message, 0, message.length, bits, blocks, 0, blocks.length);
    }

    private byte[] find(byte[] message, int bits) {
        OutputBytes target = new OutputBytes(1);
        boolean known = shared.find(message, 0, message.length, bits, target);
        return known ? Arrays.copyOf(target.array, target.end) : null;
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
