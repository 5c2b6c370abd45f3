package org.foxglove4j;

import org.foxglove4j.encoding.EncodeBuffer;

/**
 * Provides each thread with a reusable buffer to encode messages into.
 *
 * <p>A sink that logs while it is being called needs a second buffer, because the first still contains a message; that
 * buffer is allocated for the call. A buffer that a very large message has enlarged is not kept.
 */
final class ScratchBuffer {

    private static final int INITIAL_BYTES = 4 * 1024;
    private static final int MAX_KEPT_BYTES = 1024 * 1024;
    private static final ThreadLocal<ScratchBuffer> OF_THREAD = ThreadLocal.withInitial(ScratchBuffer::new);

    private EncodeBuffer buffer = new EncodeBuffer(INITIAL_BYTES);
    private boolean inUse;

    private ScratchBuffer() {}

    /** Returns an empty buffer, which must be returned with {@link #release}. */
    static ScratchBuffer acquire() {
        ScratchBuffer own = OF_THREAD.get();
        ScratchBuffer free = own.inUse ? new ScratchBuffer() : own;
        free.inUse = true;
        return free;
    }

    EncodeBuffer buffer() {
        return buffer;
    }

    void release() {
        if (buffer.array().length > MAX_KEPT_BYTES) {
            buffer = new EncodeBuffer(INITIAL_BYTES);
        }
        buffer.clear();
        inUse = false;
    }
}
