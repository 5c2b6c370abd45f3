package org.foxglove4j.websocket.internal.outbox;

import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.internal.RateLimit;
import org.jspecify.annotations.Nullable;

/** One client's subscription to a channel. Mutable fields are guarded by the lock of the {@link Outbox}. */
public final class ClientSubscription {

    public final int id;
    public final ChannelDescriptor channel;
    final @Nullable RateLimit rateLimit;
    final WaitingFrames waiting;

    /** The newest message held back by the rate limit, unless a newer one has passed. */
    @Nullable
    QueuedFrame heldBack;

    boolean ended;

    private volatile boolean connected;

    /**
     * Creates a subscription without waiting messages.
     *
     * @param id the id chosen by the client
     * @param rateLimit the limit, which measures real time in nanoseconds; null for no limit
     */
    public ClientSubscription(int id, ChannelDescriptor channel, @Nullable RateLimit rateLimit) {
        this.id = id;
        this.channel = channel;
        this.rateLimit = rateLimit;
        waiting = new WaitingFrames(channel.topic());
    }

    /** Called when messages logged from now on reach the client. */
    public void setConnected() {
        connected = true;
    }

    /** Returns whether messages logged from now on reach the client; takes no lock. */
    public boolean isConnected() {
        return connected;
    }
}
