package org.foxglove4j.mcap;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Keeps memory for repeated use, the most recently used first, until it is closed. Thread-safe. */
final class PartPool<P extends PartFeed.Part> {

    private final Deque<P> free = new ArrayDeque<>();
    private boolean closed;

    /** Returns what was released last; null if there is none. */
    synchronized @Nullable P poll() {
        return free.poll();
    }

    /** Takes back what is no longer in use. */
    synchronized void release(P part) {
        if (closed) {
            part.close();
        } else {
            free.addFirst(part);
        }
    }

    /** Closes what is not in use, and from now on what is released. */
    synchronized void close() {
        closed = true;
        free.forEach(PartFeed.Part::close);
        free.clear();
    }
}
