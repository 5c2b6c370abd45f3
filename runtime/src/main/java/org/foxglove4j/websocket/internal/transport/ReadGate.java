package org.foxglove4j.websocket.internal.transport;

import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;

/**
 * Keeps the library's selector from reading on one connection, so that TCP makes the peer wait.
 *
 * <p>The library sets the key's interest as it likes. So a gate that is closed takes the interest in input away only
 * when the selector is about to read, and again whenever it is.
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
            // The connection is gone; there is nothing to read any more.
        }
    }

    /** Returns whether the selector is not to read now. Called by the selector only. */
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
            // It was opened in between, and its interest in input has just been lost.
            open();
        }
        return true;
    }
}
