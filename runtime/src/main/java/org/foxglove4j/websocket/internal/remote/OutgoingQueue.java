package org.foxglove4j.websocket.internal.remote;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The messages that wait to be sent, in order, of which one is on its way at a time. Those that may be lost are bounded
 * in bytes. Safe for use by several threads.
 */
final class OutgoingQueue {

    /** Stands for the end of the connection among the messages. */
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

    /** Adds a text or bytes; does nothing when the connection is closing. */
    synchronized void add(Object content) {
        if (!closed) {
            waiting.add(new Waiting(content, 0));
        }
    }

    /** Adds bytes that may be lost, and returns how many messages were lost for it, or it itself. */
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

    /** Adds the end; what comes later is not taken. */
    synchronized void close() {
        if (!closed) {
            closed = true;
            waiting.add(new Waiting(CLOSE, 0));
        }
    }

    /** Returns whether nothing more is taken. */
    synchronized boolean isClosed() {
        return closed;
    }

    /** Forgets what waits; what comes later is not taken. */
    synchronized void end() {
        closed = true;
        waiting.clear();
        lossyBytes = 0;
    }

    /** Returns the message that is now to be sent, or null if one is on its way, or there is none. */
    synchronized @Nullable Object begin() {
        Waiting next = sending ? null : waiting.poll();
        if (next == null) {
            return null;
        }
        sending = true;
        lossyBytes -= next.lossyBytes;
        return next.content;
    }

    /** Says that the message on its way has been sent. */
    synchronized void finish() {
        sending = false;
    }
}
