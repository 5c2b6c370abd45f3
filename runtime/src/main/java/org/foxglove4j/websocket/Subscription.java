package org.foxglove4j.websocket;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A subscription of a {@link WebSocketClient} to current and future channels, until it is closed.
 *
 * <p>Thread-safe.
 */
public final class Subscription implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Subscription.class);

    private final RemoteServer remote;
    private final Receiver receiver;
    private volatile boolean closed;

    Subscription(RemoteServer remote, Receiver receiver) {
        this.remote = remote;
        this.receiver = receiver;
    }

    /**
     * Ends the subscription. A message that is already being delivered may still arrive. If the subscription is that of
     * a context, its channels in the context are closed. Closing a closed subscription has no effect.
     */
    @Override
    public void close() {
        closed = true;
        remote.unsubscribe(this);
    }

    @Override
    public String toString() {
        return "Subscription[" + remote + (closed ? ", closed]" : "]");
    }

    boolean isClosed() {
        return closed;
    }

    /** Calls the user's predicate. Must not be called under a lock. */
    boolean wants(ServerChannel channel) {
        try {
            return receiver.wants(channel);
        } catch (Throwable e) {
            LOGGER.warn(
                    "Subscription predicate failed for topic {}; the channel is not subscribed", channel.topic(), e);
            return false;
        }
    }

    void deliver(ReceivedMessage message) {
        if (closed) {
            return;
        }
        try {
            receiver.receive(message);
        } catch (Throwable e) {
            LOGGER.warn("Receiver of messages on {} failed", message.topic(), e);
        }
    }

    /** Called when a channel that is wanted has ended, or the subscription to it. Must not be called under a lock. */
    void ended(ServerChannel channel) {
        try {
            receiver.ended(channel);
        } catch (Throwable e) {
            LOGGER.warn("Receiver of messages on {} failed at the end of the channel", channel.topic(), e);
        }
    }
}
