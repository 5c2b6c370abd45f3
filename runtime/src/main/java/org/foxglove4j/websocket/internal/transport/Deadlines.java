package org.foxglove4j.websocket.internal.transport;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Knows by when a peer must have done what is next: its handshake, taking bytes that wait for it, answering a close
 * frame. Used by the {@link WriteLoop} only, but for {@link #ending}.
 */
final class Deadlines {

    private final TransportConfig config;
    private final long acceptedNanos = System.nanoTime();
    private long progressNanos = acceptedNanos;
    private boolean bytesWait;
    private volatile long endingNanos;
    private volatile boolean ending;

    /** Begins when a connection is accepted. */
    Deadlines(TransportConfig config) {
        this.config = config;
    }

    /** Says that the peer has taken bytes. */
    void progressed() {
        progressNanos = System.nanoTime();
    }

    /** Says that there are bytes which the peer does not take now. */
    void bytesWait() {
        if (!bytesWait) {
            bytesWait = true;
            progressed();
        }
    }

    /** Says that there are no bytes for the peer to take. */
    void nothingWaits() {
        bytesWait = false;
    }

    /** Says that the end has begun, which the peer is to answer. */
    void ending() {
        endingNanos = System.nanoTime();
        ending = true;
    }

    /** Returns what the peer has not done in time; null if there is nothing. */
    @Nullable
    String missed(long now, boolean handshakeDone) {
        if (!handshakeDone && isOver(config.handshakeTimeout(), now - acceptedNanos)) {
            return "no handshake within " + config.handshakeTimeout();
        }
        if (ending && isOver(config.closeTimeout(), now - Math.max(endingNanos, progressNanos))) {
            return "no answer to the close frame within " + config.closeTimeout();
        }
        if (bytesWait && isOver(config.stallTimeout(), now - progressNanos)) {
            return "took no bytes for " + config.stallTimeout();
        }
        return null;
    }

    private static boolean isOver(Duration timeout, long nanos) {
        return nanos > timeout.toNanos();
    }
}
