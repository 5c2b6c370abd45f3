package org.foxglove4j.websocket.internal.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.foxglove4j.internal.RateLimit;

/**
 * Holds back messages that exceed their rate limits. The newest message of each subscription is sent when it is due, so
 * that the client always has the last value even if the topic then becomes silent; the others are omitted. Guarded by
 * the lock of the {@link Outbox}.
 */
final class HeldBackMessages {

    private final FramePool pool;
    private final List<ClientSubscription> holding = new ArrayList<>();
    private long omitted;

    /**
     * Creates an instance without messages.
     *
     * @param pool receives the omitted frames
     */
    HeldBackMessages(FramePool pool) {
        this.pool = pool;
    }

    /** Returns the number of omitted messages. */
    long omitted() {
        return omitted;
    }

    /** Checks the newest message of a subscription; returns whether it may be sent now, otherwise holds it back. */
    boolean passOrHoldBack(ClientSubscription subscription, QueuedFrame message) {
        RateLimit limit = subscription.rateLimit;
        if (limit == null) {
            return true;
        }
        if (limit.tryPass(System.nanoTime())) {
            omit(subscription);
            return true;
        }
        QueuedFrame older = subscription.heldBack;
        if (older == null) {
            holding.add(subscription);
        } else {
            countOmitted(older);
        }
        subscription.heldBack = message;
        return false;
    }

    /** Queues the messages of all subscriptions that are due. */
    void releaseDue(DataQueue queue) {
        long now = System.nanoTime();
        holding.removeIf(subscription -> {
            RateLimit limit = subscription.rateLimit;
            boolean due = limit == null || limit.tryPass(now);
            if (due) {
                enqueue(subscription, queue);
            }
            return due;
        });
    }

    /** Queues the message of a subscription, if there is one. */
    void release(ClientSubscription subscription, DataQueue queue) {
        if (subscription.heldBack != null) {
            holding.remove(subscription);
            enqueue(subscription, queue);
        }
    }

    /** Queues all messages. */
    void releaseAll(DataQueue queue) {
        holding.forEach(subscription -> enqueue(subscription, queue));
        holding.clear();
    }

    /** Omits the message of a subscription, if there is one. */
    void omit(ClientSubscription subscription) {
        QueuedFrame message = subscription.heldBack;
        if (message != null) {
            holding.remove(subscription);
            subscription.heldBack = null;
            countOmitted(message);
        }
    }

    /** Omits all messages. */
    void omitAll() {
        List.copyOf(holding).forEach(this::omit);
    }

    private void countOmitted(QueuedFrame message) {
        pool.release(message);
        omitted++;
    }

    private static void enqueue(ClientSubscription subscription, DataQueue queue) {
        QueuedFrame message = Objects.requireNonNull(subscription.heldBack);
        subscription.heldBack = null;
        queue.add(subscription.waiting, message);
    }
}
