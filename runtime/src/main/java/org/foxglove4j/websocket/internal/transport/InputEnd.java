package org.foxglove4j.websocket.internal.transport;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps the end of what a peer sends from the library until the decoder has taken all that came before it: the library
 * throws away what waits for the decoder, but what a peer has sent before it left counts.
 */
final class InputEnd {

    private final ReadGate gate;
    private final AtomicLong readBytes = new AtomicLong();
    private final AtomicLong decodedBytes = new AtomicLong();
    private volatile boolean seen;

    InputEnd(ReadGate gate) {
        this.gate = gate;
    }

    /** Counts bytes that were read, and returns how many there are so far. Called by the selector only. */
    long read(int byteCount) {
        return readBytes.addAndGet(byteCount);
    }

    /** Returns whether the end, which has been read, must wait; it is then to be read again. Called by the selector only. */
    boolean mustWait() {
        seen = true;
        gate.close();
        if (decodedBytes.get() < readBytes.get()) {
            return true;
        }
        gate.open();
        return false;
    }

    /** Counts bytes that were taken apart, and lets the end be read if they were the last. Called by the decoder only. */
    void decoded(int byteCount) {
        if (decodedBytes.addAndGet(byteCount) == readBytes.get() && seen) {
            gate.open();
        }
    }
}
