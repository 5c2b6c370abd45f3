package org.foxglove4j.websocket.internal.remote;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The messages waiting to be sent, in order; one is sent at a time. The total size of messages that may be dropped is
 * limited. Thread-safe.
 */
final class OutgoingQueue {

    /** Marks the end of the connection among the messages. */
    static final Object CLOSE = new Object();

    private final int maxLossyBytes;
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private long lossyBytes;
    private boolean sending;
    private boolean closed;

    private record Waiting(Object content, int lossyBytes) {}

    OutgoingQueue(int maxLossyBytes) {
        this.maxLossyBytes = maxLossyBytes;
    }

    /** Adds a string or bytes; does nothing if the connection is closing. */
    synchronized void add(Object content) {
        if (!closed) {
            waiting.add(new Waiting(content, 0));
        }
    }

    /** Adds bytes that may be dropped, and returns the number of dropped messages, possibly including this one. */
    synchronized int addLossy(ByteBuffer content) {
        int bytes = content.remaining();
        if (closed || bytes > maxLossyBytes) {
            return 1;
        }
        int lost = 0;
        for (Iterator<Waiting> oldest = waiting.iterator(); lossyBytes + bytes > maxLossyBytes && oldest.hasNext(); ) {
            int freed = oldest.next().lossyBytes;
            if (freed > 0) {
                oldest.remove();
                lossyBytes -= freed;
                lost++;
            }
        }
        waiting.add(new Waiting(content, bytes));
        lossyBytes += bytes;
        return lost;
    }

    /** Adds the end; later messages are rejected. */
    synchronized void close() {
        if (!closed) {
            closed = true;
            waiting.add(new Waiting(CLOSE, 0));
        }
    }

    /** Returns whether further messages are rejected. */
    synchronized boolean isClosed() {
        return closed;
    }

    /** Discards waiting messages and rejects later ones. */
    synchronized void end() {
        closed = true;
        waiting.clear();
        lossyBytes = 0;
    }

    /** Returns the next message to send, or null if there is none or another one is being sent. */
    synchronized @Nullable Object begin() {
        Waiting next = sending ? null : waiting.poll();
        if (next == null) {
            return null;
        }
        sending = true;
        lossyBytes -= next.lossyBytes;
        return next.content;
    }

    /** Called when the message being sent was sent. */
    synchronized void finish() {
        sending = false;
    }
}
