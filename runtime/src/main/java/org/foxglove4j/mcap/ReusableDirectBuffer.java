package org.foxglove4j.mcap;

import java.nio.ByteBuffer;

/** Keeps a direct buffer from one use to the next, and takes a larger one when it must. */
final class ReusableDirectBuffer {

    private ByteBuffer buffer;

    ReusableDirectBuffer(int capacity) {
        buffer = ByteBuffer.allocateDirect(capacity);
    }

    /** Returns an empty buffer of at least a capacity; what the last one held is lost. */
    ByteBuffer withCapacity(int capacity) {
        if (buffer.capacity() < capacity) {
            // Lengths vary by a little: a power of two makes an end of growing.
            int rounded = Integer.highestOneBit(capacity - 1) << 1;
            buffer = ByteBuffer.allocateDirect(Math.max(capacity, rounded));
        }
        return buffer.clear();
    }
}
