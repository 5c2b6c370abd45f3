package org.foxglove4j.websocket.internal.transport;

import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;

/**
 * Prevents the library's selector from reading from one connection, so that TCP makes the peer wait.
 *
 * <p>The library changes the interest set of the key at any time. Therefore a closed gate removes the interest in input
 * whenever the selector is about to read.
 */
final class ReadGate {

    private final SelectionKey key;
    private volatile boolean closed;

    ReadGate(SelectionKey key) {
        this.key = key;
    }

    void close() {
        closed = true;
    }

    void open() {
        closed = false;
        try {
            key.interestOpsOr(SelectionKey.OP_READ);
            key.selector().wakeup();
        } catch (CancelledKeyException e) {
            // The connection has ended; there is nothing more to read.
        }
    }

    /** Returns whether the selector must not read now. Called only by the selector. */
    boolean stopsReading() {
        if (!closed) {
            return false;
        }
        try {
            key.interestOpsAnd(~SelectionKey.OP_READ);
        } catch (CancelledKeyException e) {
            return false;
        }
        if (!closed) {
            // The gate was opened meanwhile, and the interest in input was just lost.
            open();
        }
        return true;
    }
}
