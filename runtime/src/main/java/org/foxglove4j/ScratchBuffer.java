package org.foxglove4j;

import org.foxglove4j.encoding.EncodeBuffer;

/**
 * Lends each thread the buffer that it encodes into.
 *
 * <p>A sink that logs while it is called needs a second one, because the first still holds the message: that one is
 * made anew. A buffer that one huge message has blown up is not kept.
 */
final class ScratchBuffer {

    private static final int INITIAL_BYTES = 4 * 1024;
    private static final int MAX_KEPT_BYTES = 1024 * 1024;
    private static final ThreadLocal<ScratchBuffer> OF_THREAD = ThreadLocal.withInitial(ScratchBuffer::new);

    private EncodeBuffer buffer = new EncodeBuffer(INITIAL_BYTES);
    private boolean inUse;

    private ScratchBuffer() {}

    /** Returns an empty buffer; give it back with {@link #release}. */
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
