package org.foxglove4j.mcap.internal.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DirectBuffersTest {

    @Test
    void releasedBufferIsReused() {
        ByteBuffer buffer = DirectBuffers.borrow(100_000);
        DirectBuffers.release(buffer);

        assertThat(DirectBuffers.borrow(100_000)).isSameAs(buffer);
        DirectBuffers.release(buffer);
    }

    @Test
    void buffersStartAtACacheLine() {
        for (int capacity : new int[] {1, 100_000, 1_000_001, DirectBuffers.MAX_LENGTH}) {
            ByteBuffer buffer = DirectBuffers.borrow(capacity);

            assertThat(buffer.alignmentOffset(0, DirectBuffers.ALIGNMENT)).isZero();
            assertThat(buffer.capacity()).isGreaterThanOrEqualTo(capacity);
            DirectBuffers.release(buffer);
        }
    }

    @Test
    void olderBuffersOfOtherSizesAreEvicted() {
        List<ByteBuffer> small = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            small.add(DirectBuffers.borrow(60_000));
        }
        small.forEach(DirectBuffers::release);
        ByteBuffer large = DirectBuffers.borrow(4 << 20);
        DirectBuffers.release(large);

        assertThat(DirectBuffers.borrow(4 << 20)).isSameAs(large);
        DirectBuffers.release(large);
    }

    /** If large buffers were used for small requests, those needed besides would be evicted and created repeatedly. */
    @Test
    void muchLargerBuffersAreNotReused() {
        ByteBuffer large = DirectBuffers.borrow(7 << 20);
        DirectBuffers.release(large);
        for (int i = 0; i < 3; i++) {
            useTwo();
        }

        Set<ByteBuffer> used = useTwo();
        assertThat(used.contains(large)).isFalse();
        assertThat(used.containsAll(useTwo())).isTrue();
    }

    /** Compares two buffers by identity, not by content. */
    private static Set<ByteBuffer> useTwo() {
        Set<ByteBuffer> used = Collections.newSetFromMap(new IdentityHashMap<>());
        ByteBuffer first = DirectBuffers.borrow(1_100_000);
        ByteBuffer second = DirectBuffers.borrow(1_100_000);
        used.add(first);
        used.add(second);
        DirectBuffers.release(second);
        DirectBuffers.release(first);
        return used;
    }

    @Test
    void borrowedBufferIsNotLentAgain() {
        List<ByteBuffer> lent = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ByteBuffer buffer = DirectBuffers.borrow(1 + i * 50_000);
            assertThat(buffer.isDirect()).isTrue();
            assertThat(buffer.capacity()).isGreaterThanOrEqualTo(1 + i * 50_000);
            lent.add(buffer);
            if (i % 3 == 2) {
                DirectBuffers.release(lent.remove(i % lent.size()));
            }
        }
        Set<ByteBuffer> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        distinct.addAll(lent);

        assertThat(distinct).hasSameSizeAs(lent);
        lent.forEach(DirectBuffers::release);
    }

    @Test
    void bufferIsNotReleasedTwice() {
        ByteBuffer buffer = DirectBuffers.borrow(1);
        DirectBuffers.release(buffer);

        assertThatThrownBy(() -> DirectBuffers.release(buffer)).isInstanceOf(IllegalStateException.class);
    }
}
