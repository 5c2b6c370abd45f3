package org.foxglove4j.websocket.internal.transport;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Hides the end of a peer's input from the library until the decoder has processed everything before it: at the end,
 * the library discards data that is waiting for the decoder, although it was sent before the peer disconnected.
 */
final class InputEnd {

    private final ReadGate gate;
    private final AtomicLong readBytes = new AtomicLong();
    private final AtomicLong decodedBytes = new AtomicLong();
    private volatile boolean seen;

    InputEnd(ReadGate gate) {
        this.gate = gate;
    }

    /** Counts bytes that were read, and returns the total so far. Called only by the selector. */
    long read(int byteCount) {
        return readBytes.addAndGet(byteCount);
    }

    /** Returns whether the end, which was read, must be delayed and read again later. Called only by the selector. */
    boolean mustWait() {
        seen = true;
        gate.close();
        if (decodedBytes.get() < readBytes.get()) {
            return true;
        }
        gate.open();
        return false;
    }

    /**
     * Counts bytes that were decoded, and allows the end to be read if they were the last. Called only by the decoder.
     */
    void decoded(int byteCount) {
        if (decodedBytes.addAndGet(byteCount) == readBytes.get() && seen) {
            gate.open();
        }
    }
}
