package org.foxglove4j;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Copies the messages of one channel from buffers without an accessible array, such as direct ones, and keeps the array
 * for the next message. Thread-safe: if several threads copy at the same time, one of them uses the array that was kept.
 */
final class SpareArray {

    private static final int MAX_KEPT_BYTES = 64 * 1024 * 1024;

    private final AtomicReference<byte @Nullable []> spare = new AtomicReference<>();

    /** Returns an array that starts with the remaining bytes of a buffer, and must be returned with {@link #release}. */
    byte[] copyOf(ByteBuffer message) {
        int length = message.remaining();
        byte[] array = spare.getAndSet(null);
        if (array == null || array.length < length) {
            // Larger than needed, because the sizes of compressed images differ.
            array = new byte[(int) Math.max(length, Math.min(MAX_KEPT_BYTES, length * 5L / 4))];
        }
        message.get(message.position(), array, 0, length);
        return array;
    }

    void release(byte[] array) {
        if (array.length <= MAX_KEPT_BYTES) {
            spare.set(array);
        }
    }

    /** Releases the memory. */
    void clear() {
        spare.set(null);
    }
}
