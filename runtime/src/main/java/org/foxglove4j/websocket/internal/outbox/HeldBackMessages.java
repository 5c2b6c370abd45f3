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
    private long leftOut;

    /**
     * Creates an instance without messages.
     *
     * @param pool receives the omitted frames
     */
    HeldBackMessages(FramePool pool) {
        this.pool = pool;
    }

    /** Returns the number of omitted messages. */
    long leftOut() {
        return leftOut;
    }

    /** Checks the newest message of a subscription; returns whether it may be sent now, otherwise holds it back. */
    boolean passes(ClientSubscription subscription, QueuedFrame message) {
        RateLimit limit = subscription.rateLimit;
        if (limit == null) {
            return true;
        }
        if (limit.tryPass(System.nanoTime())) {
            leaveOut(subscription);
            return true;
        }
        QueuedFrame older = subscription.heldBack;
        if (older == null) {
            holding.add(subscription);
        } else {
            countLeftOut(older);
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
                handOver(subscription, queue);
            }
            return due;
        });
    }

    /** Queues the message of a subscription, if there is one. */
    void release(ClientSubscription subscription, DataQueue queue) {
        if (subscription.heldBack != null) {
            holding.remove(subscription);
            handOver(subscription, queue);
        }
    }

    /** Queues all messages. */
    void releaseAll(DataQueue queue) {
        holding.forEach(subscription -> handOver(subscription, queue));
        holding.clear();
    }

    /** Omits the message of a subscription, if there is one. */
    void leaveOut(ClientSubscription subscription) {
        QueuedFrame message = subscription.heldBack;
        if (message != null) {
            holding.remove(subscription);
            subscription.heldBack = null;
            countLeftOut(message);
        }
    }

    /** Omits all messages. */
    void leaveOutAll() {
        List.copyOf(holding).forEach(this::leaveOut);
    }

    private void countLeftOut(QueuedFrame message) {
        pool.giveBack(message);
        leftOut++;
    }

    private static void handOver(ClientSubscription subscription, DataQueue queue) {
        QueuedFrame message = Objects.requireNonNull(subscription.heldBack);
        subscription.heldBack = null;
        queue.add(subscription.waiting, message);
    }
}
