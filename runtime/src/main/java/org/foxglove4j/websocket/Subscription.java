package org.foxglove4j.websocket;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wish of a {@link WebSocketClient} for the messages of some channels, those to come included, until it is closed.
 *
 * <p>Safe for use by several threads.
 */
public final class Subscription implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Subscription.class);

    private final RemoteServer remote;
    private final Predicate<? super ServerChannel> wanted;
    private final Consumer<? super ReceivedMessage> receiver;
    private volatile boolean closed;

    Subscription(
            RemoteServer remote, Predicate<? super ServerChannel> wanted, Consumer<? super ReceivedMessage> receiver) {
        this.remote = remote;
        this.wanted = wanted;
        this.receiver = receiver;
    }

    /** Ends the wish; a message that is just being delivered may still come. Does nothing if called again. */
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

    /** Asks the user's predicate; never under a lock. */
    boolean wants(ServerChannel channel) {
        try {
            return wanted.test(channel);
        } catch (Throwable e) {
            LOGGER.warn(
                    "The predicate of a subscription failed for topic {}; it is not subscribed", channel.topic(), e);
            return false;
        }
    }

    void deliver(ReceivedMessage message) {
        if (closed) {
            return;
        }
        try {
            receiver.accept(message);
        } catch (Throwable e) {
            LOGGER.warn("The receiver of messages on {} failed", message.topic(), e);
        }
    }
}
