package org.foxglove4j.websocket.internal.outbox;

import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.internal.RateLimit;
import org.jspecify.annotations.Nullable;

/** One client's subscription to a channel. What is not final is guarded by the lock of the {@link Outbox}. */
public final class ClientSubscription {

    public final int id;
    public final ChannelDescriptor channel;
    final @Nullable RateLimit rateLimit;
    final WaitingFrames waiting = new WaitingFrames();

    /** The newest message that the rate limit has held back, if none has passed since. */
    @Nullable
    QueuedFrame heldBack;

    boolean ended;

    /**
     * Creates a subscription of which nothing waits.
     *
     * @param id as the client has chosen it
     * @param rateLimit counts real time in nanoseconds; null for no limit
     */
    public ClientSubscription(int id, ChannelDescriptor channel, @Nullable RateLimit rateLimit) {
        this.id = id;
        this.channel = channel;
        this.rateLimit = rateLimit;
    }
}
