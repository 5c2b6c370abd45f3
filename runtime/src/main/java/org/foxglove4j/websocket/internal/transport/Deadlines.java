package org.foxglove4j.websocket.internal.transport;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of a peer for completing the handshake, accepting waiting bytes, and answering a close frame. Used only
 * by the {@link WriteLoop}, except for {@link #ending}.
 */
final class Deadlines {

    private final TransportConfig config;
    private final long acceptedNanos = System.nanoTime();
    private long progressNanos = acceptedNanos;
    private boolean bytesWait;
    private volatile long endingNanos;
    private volatile boolean ending;

    /** Starts the deadlines of a newly accepted connection. */
    Deadlines(TransportConfig config) {
        this.config = config;
    }

    /** Called when the peer has accepted bytes. */
    void progressed() {
        progressNanos = System.nanoTime();
    }

    /** Called when there are bytes that the peer does not accept now. */
    void bytesWait() {
        if (!bytesWait) {
            bytesWait = true;
            progressed();
        }
    }

    /** Called when there are no bytes for the peer. */
    void nothingWaits() {
        bytesWait = false;
    }

    /** Called when the connection is being closed, which the peer must answer. */
    void ending() {
        endingNanos = System.nanoTime();
        ending = true;
    }

    /** Returns a description of the missed deadline, or null if there is none. */
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
